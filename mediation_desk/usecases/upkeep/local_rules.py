"""The county's own arrangement from one file: its time limits, and what the tracks leave to it.

Law itself is never changed by it: a limit that is law, or a key that is not named here, is refused.
What is kept is recorded like everything else and holds for the whole centre.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from mediation_desk.deadlines.rules import UNIT_LABELS, Unit, override
from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label, label, label_of
from mediation_desk.domain.risk.rules import laid_over
from mediation_desk.domain.risk.score import rule_words
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.records.lawbook import LOCAL_TRACKS, RISK, shipped_book, shipped_risk
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.registry import EVERYBODY, F, query, verb
from mediation_desk.usecases.requests import Lines, Request, Text
from mediation_desk.usecases.upkeep import local_limits
from mediation_desk.usecases.upkeep.local_limits import LocalLimit, limit_row
from mediation_desk.usecases.upkeep.small_files import read_yaml
from mediation_desk.usecases.work import Work

LONGEST_WAIT = 3650
Papers = Annotated[Lines, Field(min_length=1)]


class Ending(StrEnum):
    """How a case ended, by which its volume's papers are told apart."""

    WRITTEN = "written"
    ORAL = "oral"
    FAILED = "failed"


def _ending(typed: object) -> Ending:
    return from_label(Ending, str(typed))


class FileLimit(LocalLimit):
    """One limit of the file; where it names no rule of its own, the file's basis is meant."""

    basis: Text = ""


class LocalKind(Request):
    """What a county may settle for a track, or for one kind of dispute in it.

    ``follow_up_days``: calendar days until a visit is reminded of. ``required_papers``: by outcome,
    the codes of the papers that a volume must hold. ``refusal_grounds``: further grounds, each with
    the article of the local rule.
    """

    follow_up_days: Annotated[int, Field(gt=0, le=LONGEST_WAIT)] | None = None
    required_papers: Mapping[Annotated[Ending, BeforeValidator(_ending)], Papers] = {}
    refusal_grounds: Mapping[Text, Text] = {}


class LocalTrack(LocalKind):
    """What a county may settle for a track and for its kinds."""

    kinds: Mapping[Text, LocalKind] = {}


class LocalRisk(Request):
    """How a county grades risk otherwise: criteria and duties by their ids, sums of points."""

    criteria: Mapping[Text, Mapping[Text, Any]] = {}
    duties: Mapping[Text, Mapping[Text, Any]] = {}
    levels: Mapping[Text, Mapping[Text, Any]] = {}


class LocalRules(Request):
    """A county's arrangement as its file gives it; a list that is left out is as shipped."""

    county: Annotated[Text, F("县（市、区）", help="这份办法是哪里的")]
    basis: Annotated[Text, F("依据", help="本县文件的名称和文号")]
    limits: tuple[FileLimit, ...] = ()
    tracks: Mapping[Text, LocalTrack] = {}
    risk: LocalRisk = LocalRisk()


class NoRules(Request):
    """Nothing needs to be said."""


@dataclass(frozen=True, slots=True)
class LocalShown:
    """One thing that the county has settled otherwise than shipped, in words."""

    what: str
    where: str
    shipped: str
    own: str
    basis: str


@verb(
    "take_local_rules", "采用本县办法",
    access=KEEPERS, request=LocalRules, on_case=False, group="care",
)  # fmt: skip
def take_local_rules(work: Work, request: LocalRules) -> None:
    """Go by the county's arrangement, in place of the one that was kept before."""
    for key, called in (("county", "县（市、区）"), ("basis", "依据")):
        if not getattr(request, key):
            raise BadInput("field_required", field=key, label=called)
    rows = [limit_row(_with_basis(one, request.basis)) for one in request.limits]
    override(shipped_book().limits, rows)
    tracks = {_track(name).value: _table(name, one) for name, one in request.tracks.items()}
    risk = _risk_table(request)
    session = work.writer.session
    if risk or shared(session, RISK, {}):
        set_shared(session, RISK, risk)
    set_shared(session, local_limits.NAME, rows)
    kept = {"county": request.county, "basis": request.basis, "tracks": tracks}
    set_shared(session, LOCAL_TRACKS, kept)


@verb(
    "drop_local_rules", "撤掉本县办法",
    access=KEEPERS, request=NoRules, on_case=False, group="care",
)  # fmt: skip
def drop_local_rules(work: Work, request: NoRules) -> None:
    """Go by what came with the program again, limits and tracks."""
    session = work.writer.session
    kept = (shared(session, name, None) for name in (local_limits.NAME, LOCAL_TRACKS, RISK))
    if not any(kept):
        raise BadInput("local_rules_none")
    if shared(session, RISK, {}):
        set_shared(session, RISK, {})
    set_shared(session, local_limits.NAME, [])
    set_shared(session, LOCAL_TRACKS, {})


def _risk_table(request: LocalRules) -> dict[str, object]:
    """The county's part of the grades of risk; refused where it names what is not there."""
    given = {key: value for key, value in request.risk.model_dump().items() if value}
    if not given:
        return {}
    table = {"basis": request.basis, **given}
    laid_over(shipped_risk(), table)
    return table


def _with_basis(limit: LocalLimit, basis: str) -> LocalLimit:
    return limit if limit.basis else limit.model_copy(update={"basis": basis})


def _track(typed: str) -> Track:
    if typed in list(Track):
        return Track(typed)
    return from_label(Track, typed)


def _table(name: str, given: LocalTrack) -> dict[str, object]:
    """The track's local part in the shape of the track files; refused where it names what is not
    there.
    """
    track = _track(name)
    table = _part(given, name)
    known = shipped_book().track(track).kinds
    kinds = {}
    for kind, one in given.kinds.items():
        if kind not in known:
            raise BadInput("local_key_unknown", where=f"{name}：{kind}", known="、".join(known))
        kinds[kind] = _part(one, f"{name}：{kind}")
    return table | ({"kinds": kinds} if kinds else {})


def _part(given: LocalKind, where: str) -> dict[str, object]:
    papers = {paper.code for paper in catalogue()}
    table: dict[str, object] = {}
    if given.follow_up_days is not None:
        table["closing"] = {"follow_up_days": given.follow_up_days}
    asked = "|".join(one for codes in given.required_papers.values() for one in codes)
    for unknown in {code for code in asked.split("|") if code} - papers:
        raise BadInput("local_paper_unknown", where=where, paper=unknown)
    if given.required_papers:
        table["required_papers"] = {k.value: list(v) for k, v in given.required_papers.items()}
    if given.refusal_grounds:
        table["refusal_grounds"] = {
            ground: {"zh": ground, "article": article}
            for ground, article in given.refusal_grounds.items()
        }
    return table


def read_local_file(path: Path) -> LocalRules:
    """A county's arrangement from a YAML file, to be looked at before it is kept.

    Raises BadInput ``local_file_unreadable``, or ``local_file_wrong`` with the place in the file.
    """
    table = read_yaml(path, "local_file_unreadable")
    if not isinstance(table, dict):
        raise BadInput("local_file_unreadable")
    try:
        return LocalRules.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        where = "：".join(f"第{p + 1}项" if isinstance(p, int) else str(p) for p in first["loc"])
        raise BadInput("local_file_wrong", where=where) from None


def in_words(request: LocalRules) -> list[str]:
    """What the file would settle, a line each."""
    limits = [f"{one.rule}：{one.length}{UNIT_LABELS[Unit(one.unit)]}" for one in request.limits]
    tracks = []
    for name, one in request.tracks.items():
        for place, part in ((name, one), *((f"{name}：{k}", v) for k, v in one.kinds.items())):
            tracks += [f"{place}：{what}" for what in _told(part)]
    return limits + tracks + _risk_told(request)


def _risk_told(request: LocalRules) -> list[str]:
    """What the file changes in the grades of risk, by the words as they are then."""
    table = _risk_table(request)
    if not table:
        return []
    rules = laid_over(shipped_risk(), table)
    changed = [one for one in rules.every if one.id in rules.changed]
    lines = [f"风险：{rule_words(one)}" for one in changed]
    points = [one for one in rules.levels if one.from_points is not None]
    return lines + [f"风险：满 {one.from_points} 分为{label(one.colour)}" for one in points]


def _told(part: LocalKind) -> Iterator[str]:
    if part.follow_up_days is not None:
        yield f"回访提醒{part.follow_up_days}天"
    yield from (f"必备文书（{label(k)}）{'、'.join(v)}" for k, v in part.required_papers.items())
    yield from (f"不予受理：{k}" for k in part.refusal_grounds)


@query("local_rules", access=EVERYBODY)
def local_rules(desk: Desk) -> list[LocalShown]:
    """What the county has settled for the tracks; its limits are told by ``local_limits``."""
    with desk.store.read() as session:
        kept: Mapping[str, Any] = shared(session, LOCAL_TRACKS, {})
        risk: Mapping[str, Any] = shared(session, RISK, {})
    return _risk_shown(risk) + [
        shown
        for track, table in kept.get("tracks", {}).items()
        for kind, part in ({"": table} | table.get("kinds", {})).items()
        for shown in _shown(Track(track), kind, part, str(kept.get("basis", "")))
    ]


def _risk_shown(kept: Mapping[str, Any]) -> list[LocalShown]:
    before = shipped_risk()
    now = laid_over(before, kept, is_strict=False)
    old = {one.id: rule_words(one) for one in before.every}
    basis = str(kept.get("basis", ""))
    return [
        LocalShown("风险等级", "", old[one.id], rule_words(one), basis)
        for one in now.every
        if one.id in now.changed
    ]


def _shown(track: Track, kind: str, part: Mapping[str, Any], basis: str) -> Iterator[LocalShown]:
    rules = shipped_book().track(track, kind)
    where = "·".join(one for one in (label_of("Track", track), kind) if one)
    if "closing" in part:
        before, now = f"{rules.follow_up_days}天", f"{part['closing']['follow_up_days']}天"
        yield LocalShown("回访提醒", where, before, now, basis)
    for outcome, codes in part.get("required_papers", {}).items():
        before = "、".join(rules.required_papers.get(outcome, ()))
        yield LocalShown(
            f"必备文书（{label_of('Ending', outcome)}）", where, before, "、".join(codes), basis
        )
    for ground in part.get("refusal_grounds", {}).values():
        yield LocalShown("不予受理的理由", where, "", ground["zh"], ground["article"] or basis)
