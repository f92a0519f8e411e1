"""What somebody would type into the verbs that a made-up case goes through.

Values as the verbs' requests take them; what a step asks for is data of its track. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeAlias

from mediation_desk.deadlines.rules import find_rule
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.money import Money
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.standing import HANDED_OVER
from mediation_desk.usecases.demo.courses import STEP, Courses, Run, Stop
from mediation_desk.usecases.demo.made import MadeCase

Values: TypeAlias = dict[str, Any]
_INSTALMENTS = timedelta(days=30)
#: An answer is wanted after so many days; sooner where the source's own limit runs on.
_ANSWER, _CAPPED = timedelta(days=15), timedelta(days=7)
#: In how many days a session is that was planned and not yet held.
_PLANNED = (0, 0, 1, 1, 2, 3, 4, 6)
_TERMS = ("draft_agreement", "agree_orally")


class Scene:
    """A case while its deeds are told one after the other."""

    def __init__(
        self,
        made: MadeCase,
        courses: Courses,
        chance: Random,
        stops: Sequence[Stop],
        days: Sequence[date],
        today: date,
    ) -> None:
        self.made, self.courses, self.chance = made, courses, chance
        self.stops, self.days, self.place, self.today = stops, days, 0, today
        self.names = (made.applicant.name, made.respondent.name)
        self.sums: list[Money] = []
        self.sent: list[tuple[int, str]] = []
        self._words: dict[str, str] = {}

    def rules(self, run: Run) -> TrackRules:
        """The rules of a run."""
        return self.courses.rules.track(run.track, run.kind, run.mode)

    def run(self, stop: Stop) -> Run:
        """The run in which something is done."""
        return self.made.runs[stop.run - 1]

    def ahead(self) -> Iterator[tuple[Stop, date]]:
        """The deeds that follow with their days."""
        start = self.place + 1
        return zip(self.stops[start:], self.days[start:], strict=True)

    def text(self, key: str) -> str:
        """What is written down of a deed."""
        return str(self.courses.told["texts"].get(key, ""))

    def words(self) -> dict[str, str]:
        """The names, the sum and the dispute, as texts name them."""
        if not self._words:
            made, (one, other) = self.made, self.names
            self._words = {
                "甲": one, "乙": other, "额": made.amount.plain if made.amount else "",
                "性": {"male": "男", "female": "女"}.get(made.applicant.sex.value, ""),
                "请求": made.dispute["claims"][0], "情况": made.dispute["facts"],
                "类": made.dispute["stat_type"], "单位": self.courses.body_name(made.run),
            }  # fmt: skip
        return self._words

    def details(self, run: Run) -> dict[str, str]:
        """What the track asks for besides, where anything is to be told of it."""
        known: Mapping[str, str] = self.courses.told["details"]
        fields, people = self.rules(run).fields, self.courses.common
        own = [k for k, f in fields.items() if k in known and not f.when and k not in people]
        words = self.words() if own else {}
        filled = {key: known[key].format_map(words) for key in own}
        return {key: text for key, text in filled.items() if text}


def typed(scene: Scene, stop: Stop, on: date) -> list[tuple[str, Values]]:
    """The verbs that a stop is done by, each with what is typed; one for each who signs, and for
    each instalment.
    """
    if stop.deed.startswith(STEP):
        return [("record_step", {"on": on, **_step(scene, stop)})]
    found = _TYPED.get(stop.deed)
    values = found(scene, stop, on) if found else {}
    dated = {} if stop.verb in _UNDATED else {"on": on}
    every = values if isinstance(values, list) else [values]
    out = [(stop.verb, {**dated, **one}) for one in every]
    if stop.deed == "sign_handoff" and stop.into is not None:
        details = scene.details(stop.into)
        out += [("set_details", {"details": details})] if details else []
    return out


_UNDATED = frozenset({"draft_agreement", "go_on_with", "set_details"})


def _step(scene: Scene, stop: Stop) -> Values:
    """What a step asks for: the first of the choices, numbers and bodies that do not exist."""
    key, run = stop.deed.removeprefix(STEP), scene.run(stop)
    spec, made = scene.rules(run).steps[key], scene.made
    usual = {
        "number": f"练{made.no}号",
        "organ": scene.courses.told["organ"],
        "person": "、".join(scene.names),
        "text": scene.text("step"),
    }
    asked = [column for column in spec.asks if column in usual]
    return {"step": key} | {c: spec.choices[c][0] if c in spec.choices else usual[c] for c in asked}


def _refuse_consent(scene: Scene, *_: object) -> Values:
    return {"party": scene.names[1], "agrees": False}


def _refuse(scene: Scene, stop: Stop, _on: date) -> Values:
    grounds = [k for k in scene.rules(scene.run(stop)).refusal_grounds if k != "other"]
    unwilling = scene.made.way == "unwilling" and "party_refuses" in grounds
    ground = "party_refuses" if unwilling else scene.chance.choice(grounds)
    return {
        "grounds": (ground,),
        "text": scene.text("refuse"),
        "route": scene.courses.told["route"],
    }


def _terminate(scene: Scene, stop: Stop, _on: date) -> Values:
    known = scene.rules(scene.run(stop)).termination_grounds
    grounds = [k for k in known if k not in (HANDED_OVER, "withdrawn")]
    usual = "gap" if "gap" in grounds and scene.chance.random() < 0.6 else ""
    return {"ground": usual or scene.chance.choice(grounds), "text": scene.text("terminate")}


def _investigate(scene: Scene, *_: object) -> Values:
    return {"subject": scene.names[0], "text": scene.text("investigate")}


def _plan(scene: Scene, _stop: Stop, on: date) -> Values:
    """On the day on which it was held; else today or soon."""
    held = next((day for stop, day in scene.ahead() if stop.deed == "hold_session"), None)
    soon = max(on, scene.today) + timedelta(days=scene.chance.choice(_PLANNED))
    return {"on": held or soon, "place": "第一调解室"}


def _hold(scene: Scene, _stop: Stop, _on: date) -> Values:
    result = "continued"
    for stop, _day in scene.ahead():
        if stop.deed in ("hold_session", *_TERMS, "terminate", "withdraw"):
            ends = {"terminate": "failed", "draft_agreement": "agreed", "agree_orally": "agreed"}
            result = ends.get(stop.deed, "continued")
            break
    return {"result": result, "text": scene.text("hold_session"), "place": "第一调解室"}


def _terms(scene: Scene, stop: Stop, on: date) -> Values:
    made, (one, other) = scene.made, scene.names
    scene.sums = _shares(made.amount, scene.chance)
    wait = timedelta(0) if scene.courses.of(scene.run(stop)).get("at_once") else _INSTALMENTS
    days = [on + wait * n for n in range(1, max(1, len(scene.sums)) + 1)]
    clause = made.dispute["clause"].format_map(scene.words() | {"日": zh_date(days[-1])})
    payments = [
        {"due": day, "amount": one_sum, "payer": other, "payee": one, "method": "现金"}
        for day, one_sum in zip(days, scene.sums, strict=False)
    ]
    return {"clauses": ({"text": clause},), "payments": tuple(payments)}


def _shares(amount: Money | None, chance: Random) -> list[Money]:
    """At once, or now and then in two instalments."""
    if amount is None:
        return []
    half = Money(amount.cents // 200 * 100)
    if chance.random() < 0.8 or not half:
        return [amount]
    return [half, Money(amount.cents - half.cents)]


def _sign(scene: Scene, *_: object) -> list[Values]:
    return [{"who": name} for name in (*scene.names, scene.made.mediator)]


def _pay(scene: Scene, *_: object) -> list[Values]:
    return [{"payment": str(seq)} for seq, _ in enumerate(scene.sums, 1)]


def _visit(scene: Scene, *_: object) -> Values:
    return {"manner": "电话", "text": scene.text("follow_up"), "performance": "已履行"}


def _rate(scene: Scene, *_: object) -> Values:
    result = scene.chance.choice(("满意", "满意", "基本满意"))
    return {"attitude": "满意", "process": "满意", "result": result}


def _pause(scene: Scene, stop: Stop, *_: object) -> Values:
    limit = find_rule(scene.courses.rules.limits, scene.rules(scene.run(stop)).main_rule)
    return {"kind": limit.exclude[0]}


def _hand_over(scene: Scene, stop: Stop, on: date) -> Values:
    """To another run of the case; from there an answer is wanted in time."""
    pair, into = stop.pair, stop.into
    if pair is None or into is None:
        return _hand_outside(scene, stop, on)
    scene.sent.append((stop.run, pair.key))
    organ = scene.courses.told["named"] if pair.is_named else scene.courses.body_name(into)
    return {
        "pair": pair.key, "to_track": into.track.value, "to_subtrack": into.kind,
        "to_mode": into.mode, "organ": organ, "letter_no": f"练转〔{on.year}〕{scene.made.no}号",
        "reason": scene.text("reason"), "consented": on if pair.consent else None,
        "return_by": on + (_CAPPED if pair.is_capped else _ANSWER),
    }  # fmt: skip


def _hand_outside(scene: Scene, stop: Stop, on: date) -> Values:
    run = scene.run(stop)
    known = scene.courses.told["outside"]
    ways = scene.courses.rules.handoffs.from_track(run.track, run.kind)
    pair = scene.chance.choice([p for p in ways if p.outside and p.key in known])
    scene.sent.append((stop.run, pair.key))
    return {
        "pair": pair.key, "organ": known[pair.key], "reason": scene.text("reason"),
        "letter_no": f"练函〔{on.year}〕{scene.made.no}号",
        "consented": on if pair.consent else None, "return_by": on + _ANSWER,
    }  # fmt: skip


def _which(scene: Scene, stop: Stop) -> str:
    """The hand-off that is meant, by its number in the case."""
    mine = [n for n, sent in enumerate(scene.sent, 1) if _is_of(sent, stop)]
    return str(mine[-1])


def _is_of(sent: tuple[int, str], stop: Stop) -> bool:
    return sent[0] == stop.run and (stop.pair is None or sent[1] == stop.pair.key)


def _receive(scene: Scene, stop: Stop, *_: object) -> Values:
    return {"handoff": _which(scene, stop), "by": "收件人"}


def _answer(scene: Scene, stop: Stop, *_: object) -> Values:
    return {"handoff": _which(scene, stop), "result": scene.text("result")}


def _court(scene: Scene, *_: object) -> Values:
    return {"court": scene.courses.told["organ"], "jointly": True}


def _ruled(scene: Scene, *_: object) -> Values:
    return {"result": "confirmed", "number": f"练民特{scene.made.no}号", "text": "裁定协议有效"}


def _extend(scene: Scene, *_: object) -> Values:
    approved = scene.courses.told["approves"]
    return {"days": 5, "reason": scene.text("extend"), "all_consent": True, "approved_by": approved}


def _file(scene: Scene, *_: object) -> Values:
    return {"retention": "长期" if scene.made.way == "confirmed" else "短期"}


_TYPED: Mapping[str, Callable[..., Values | list[Values]]] = {
    "refuse_consent": _refuse_consent,
    "refuse": _refuse,
    "terminate": _terminate,
    "withdraw": lambda scene, *_: {"text": scene.text("withdraw")},
    "assign_mediator": lambda scene, *_: {"name": scene.made.mediator},
    "investigate": _investigate,
    "plan_session": _plan,
    "hold_session": _hold,
    "draft_agreement": _terms,
    "agree_orally": _terms,
    "sign_agreement": _sign,
    "record_payment": _pay,
    "follow_up": _visit,
    "rate": _rate,
    "pause": _pause,
    "extend": _extend,
    "hand_over": _hand_over,
    "hand_outside": _hand_outside,
    "sign_handoff": _receive,
    "return_handoff": _answer,
    "go_on_with": lambda _scene, stop, *_: {"episode": str(stop.run)},
    "apply_confirmation": _court,
    "confirmation_accepted": lambda scene, *_: {"number": f"练民特{scene.made.no}号"},
    "confirmation_result": _ruled,
    "file_volume": _file,
}
