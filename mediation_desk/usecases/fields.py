"""What a form's fields are, and how they are read off a request model. Knows no single verb."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, SessionResult, Track
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.domain.risk.rules import RiskColour, RiskRules
from mediation_desk.tracks.clocks import ClockState, clocks_of
from mediation_desk.tracks.conditions import asked
from mediation_desk.tracks.line import steps_now

if TYPE_CHECKING:
    from mediation_desk.domain.agreements import AgreementFacts
    from mediation_desk.tracks.rulebook import RuleBook
    from mediation_desk.tracks.rules import Ground


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice field with its Chinese."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a verb's form. ``asks_desk``: left empty it is no matter of the form but of the
    law, so the desk refuses it, with its article.
    """

    key: str
    label: str
    kind: str = "text"
    required: bool = False
    choices: tuple[Choice, ...] = ()
    help: str = ""
    article: str = ""
    default: object = None
    fields: tuple[FieldSpec, ...] = ()
    asks_desk: bool = False


@dataclass(frozen=True, slots=True)
class F:
    """Marks a request's field with its label and how it is asked for: ``Annotated[date,
    F("日期")]``. ``of_track`` names the rules' own list (of grounds) that adds to the choices.
    """

    label: str
    kind: str = ""
    help: str = ""
    article: str = ""
    choices: tuple[Choice, ...] = ()
    asks_desk: bool = False
    of_track: str = ""


_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "bool"),
    (date, "date"),
    (time, "time"),
    (Money, "money"),
    (int, "int"),
)


def fields_of_request(
    model: type[BaseModel], case: CaseFacts | None = None, rules: RuleBook | None = None
) -> tuple[FieldSpec, ...]:
    """The form fields of a request model, in order, with the choices that case and rules give.

    What may be chosen among the things of a case is left out while the case has none of them.
    """
    fields = (
        _field(key, info, case, rules)
        for key, info in model.model_fields.items()
        if not _hidden(info)
    )
    return tuple(one for one in fields if case is None or not _has_nothing_to_offer(one))


def _has_nothing_to_offer(field: FieldSpec) -> bool:
    return field.kind in _OF_A_CASE and not field.choices and not field.required


def _hidden(info: FieldInfo) -> bool:
    return any(isinstance(m, F) and m.kind == "hidden" for m in info.metadata)


def _field(key: str, info: FieldInfo, case: CaseFacts | None, rules: RuleBook | None) -> FieldSpec:
    mark = next((m for m in info.metadata if isinstance(m, F)), F(key))
    inner, many = inner_type(info.annotation)
    kind = mark.kind or _kind(inner, many)
    sub = (
        fields_of_request(inner, case, rules)
        if isinstance(inner, type) and issubclass(inner, BaseModel)
        else ()
    )
    default = None if info.default is PydanticUndefined else info.default
    if kind == "track_details" and case is not None and rules is not None:
        sub, default = _details(rules, case), dict(case.details)
    return FieldSpec(
        key,
        mark.label,
        kind,
        info.is_required() or mark.asks_desk,
        _of_track(mark, case, rules)
        or _choices(mark, kind, inner, case)
        or _rule_choices(kind, case, rules),
        mark.help,
        mark.article,
        default,
        sub,
        mark.asks_desk,
    )


def inner_type(annotation: object) -> tuple[Any, bool]:
    """The element type of an annotation, and whether there may be many."""
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        rest = [a for a in get_args(annotation) if a is not type(None)]
        return inner_type(rest[0])
    if origin is tuple:
        return inner_type(get_args(annotation)[0])[0], True
    if hasattr(annotation, "__metadata__"):
        return inner_type(get_args(annotation)[0])
    return annotation, False


def _kind(inner: Any, many: bool) -> str:
    if isinstance(inner, type):
        if issubclass(inner, BaseModel):
            return "table" if many else "record"
        if issubclass(inner, Enum):
            return "choices" if many else "choice"
        for kind, name in _KINDS:
            if issubclass(inner, kind):
                return name
    return "lines" if many else "text"


#: What somebody asked for a rating may say; the same four words on RM-12, TY-20 and in statistics.
RATINGS = tuple(Choice(word, word) for word in ("非常满意", "满意", "基本满意", "不满意"))


def _choices(mark: F, kind: str, inner: Any, case: CaseFacts | None) -> tuple[Choice, ...]:
    if mark.choices or kind == "rating":
        return mark.choices or RATINGS
    if isinstance(inner, type) and issubclass(inner, Enum):
        return tuple(Choice(str(m.value), label(m)) for m in inner)
    if case is None:
        return ()
    return _case_choices(kind, case)


def _of_track(mark: F, case: CaseFacts | None, rules: RuleBook | None) -> tuple[Choice, ...]:
    """The usual choices that the case's track knows too, and those of its own; 其他 last."""
    if not mark.of_track or case is None or rules is None:
        return ()
    known: Mapping[str, Ground] = getattr(rules.of(case), mark.of_track)
    usual = getattr(rules.track(Track.PEOPLE), mark.of_track)
    keys = [one.value for one in mark.choices if one.value in known]
    own = [key for key in known if key not in usual]
    short = {one.value: one.label for one in mark.choices}
    last = [key for key in keys if key == "other"]
    order = [*(key for key in keys if key != "other"), *own, *last]
    return tuple(
        Choice(key, short[key] if known[key] == usual.get(key) else known[key].zh) for key in order
    )


def _rule_choices(kind: str, case: CaseFacts | None, rules: RuleBook | None) -> tuple[Choice, ...]:
    """What the rules of the case's track offer (people's mediation where there is no case yet)."""
    if rules is None:
        return ()
    if kind == "risk_flags":
        flags = (rules.of(case) if case else rules.track(Track.PEOPLE)).risk_flags
        return tuple(Choice(key, ground.zh) for key, ground in flags.items())
    if kind == "handoff_track":
        return tuple(Choice(track.value, label(track)) for track in Track)
    if kind in ("risk_signs", "risk_duty"):
        return _risk_choices(kind, case, rules)
    if case is None:
        return ()
    if kind == "track_step":
        steps = steps_now(case, rules.of(case))
        return tuple(Choice(spec.key, spec.zh) for spec, refusal in steps if refusal is None)
    if kind == "pause_ground":
        limit = rules.limits.get(rules.of(case).main_rule)
        return tuple(Choice(one, one) for one in (limit.exclude if limit else ()) or _GROUNDS)
    if kind == "clock_rule":
        return _extendable(case, rules)
    if kind == "handoff_pair":
        ways = rules.handoffs.from_track(case.track, case.subtrack)
        return tuple(Choice(pair.key, pair.zh) for pair in ways)
    if kind == "handoff_in":
        ways = rules.handoffs.into_track(case.track)
        return tuple(Choice(pair.key, pair.zh) for pair in ways)
    return ()


def _risk_choices(kind: str, case: CaseFacts | None, rules: RuleBook) -> tuple[Choice, ...]:
    """The check-list, or what the colour of the case asks for."""
    known = cast(RiskRules, rules.data["risk"])
    if kind == "risk_signs":
        return tuple(Choice(one.id, one.zh) for one in known.signs)
    if case is None or case.risk_colour not in list(RiskColour):
        return ()
    duties = known.duties_of(RiskColour(case.risk_colour))
    return tuple(Choice(one.id, one.zh) for one in duties)


#: What limits know as a reason to stop, where the track's own limit knows none.
_GROUNDS = ("鉴定", "专家咨询")


def _extendable(case: CaseFacts, rules: RuleBook) -> tuple[Choice, ...]:
    """The limits that run and may be extended, where there is another than that of the talks."""
    running = [c for c in clocks_of(case, rules) if c.state is ClockState.RUNNING]
    found = tuple(Choice(c.rule.id, c.rule.zh) for c in running if c.rule.extend)
    return found if {c.value for c in found} - {rules.of(case).main_rule} else ()


#: The kinds in which tracks declare what they ask of a case, as forms ask for them.
_DETAIL_KINDS = {"number": "int"}


def _details(rules: RuleBook, case: CaseFacts) -> tuple[FieldSpec, ...]:
    """What a track asks of a case beyond what all cases have (专项内容)."""
    return tuple(
        FieldSpec(
            key,
            spec.zh,
            _DETAIL_KINDS.get(spec.kind, spec.kind),
            choices=tuple(Choice(word, word) for word in spec.choices),
        )
        for key, spec in own_first(rules.of(case).fields, rules.track(Track.PEOPLE).fields)
        if asked(spec, case, rules.of(case))
    )


def own_first(mine: Mapping[str, T], shared: Mapping[str, T]) -> list[tuple[str, T]]:
    """What a track adds of its own, before what it shares with people's mediation."""
    return sorted(mine.items(), key=lambda one: one[0] in shared and mine is not shared)


#: Kinds of field that are chosen among the things of the case.
_OF_A_CASE = {
    "party", "parties", "agent", "mediator", "session", "planned", "payment", "agreement",
    "handoff", "clock_rule", "issued", "case_person",
}  # fmt: skip


def _case_choices(kind: str, case: CaseFacts) -> tuple[Choice, ...]:
    if kind in ("party", "parties"):
        return tuple(Choice(p.id, p.name) for p in case.parties)
    if kind == "agent":
        return tuple(
            Choice(a.id, f"{a.person.name}（代理{p.name}）") for p in case.parties for a in p.agents
        )
    if kind == "mediator":
        return tuple(Choice(m.id, m.name) for m in case.current_mediators)
    if kind in ("session", "planned"):
        return tuple(
            Choice(s.id, f"第{s.seq}次")
            for s in case.sessions
            if kind == "session" or s.result is SessionResult.PLANNED
        )
    if kind == "payment":
        return tuple(
            Choice(p.id, f"{_supplement(a)}第{p.seq}期 {p.amount.comma}元")
            for a in case.agreements
            if a.effective_on is not None
            for p in a.payments
        )
    if kind == "handoff":
        return tuple(Choice(h.id, _handoff(h)) for h in case.handoffs if h.is_open)
    if kind == "episode":
        return tuple(Choice(e.id, f"第{e.seq}段 {label(Track(e.track))}") for e in case.episodes)
    if kind == "agreement":
        return tuple(Choice(a.id, a.number or label(a.form)) for a in case.agreements)
    if kind == "issued":
        issued = [p for p in reversed(case.papers) if p.docx_sha256]
        return tuple(Choice(p.id, f"{_paper_name(p.code)}　第{p.version}版") for p in issued)
    if kind == "case_person":
        return tuple(_people(case))
    return ()


def _paper_name(code: str) -> str:
    from mediation_desk.papers.catalogue import catalogue

    return next((p.name for p in catalogue().papers if p.key == code), code)


def _people(case: CaseFacts) -> Iterator[Choice]:
    """Everybody who may sign a paper of the case."""
    for party in case.parties:
        yield Choice(party.id, party.person.name)
        yield from (Choice(a.id, f"{a.person.name}（代理{party.name}）") for a in party.agents)
    yield from (Choice(m.id, f"{m.name}（调解员）") for m in case.current_mediators)
    yield from (Choice(p.id, f"{p.name}（{label(p.capacity)}）") for p in case.participants)


def _handoff(handoff: HandoffFacts) -> str:
    to = handoff.organ or (label(Track(handoff.to_track)) if handoff.to_track else "")
    return f"{handoff.code} {to}".strip()


def _supplement(agreement: AgreementFacts) -> str:
    return f"补{agreement.supplement} " if agreement.supplement else ""
