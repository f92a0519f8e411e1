"""可能来过: which earlier cases the people and places typed may belong to, with why.

Asked while somebody types, so it must be quick. Offers cases, never a list of people, and nothing
about a person but that he or she may have been here. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.meeting import keys
from mediation_desk.domain.meeting.likeness import MetReason, Seen
from mediation_desk.domain.meeting.matching import MOST, Match, Why, matches, same_place
from mediation_desk.domain.meeting.ties import TieKind
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.meeting import keeping
from mediation_desk.records.meeting.finding import Earlier, earlier_cases, on_file
from mediation_desk.records.meeting.ties import ties_of
from mediation_desk.records.projection import snapshot_of
from mediation_desk.records.snapshot import Asking
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, INTAKE_WORK, READERS, query

__all__ = ["Met", "MetAnswer", "Seen", "make_keys", "met_before", "met_in_case", "reasons_said"]

PIECE = 20
"""Cases a transaction, so that nobody at the desk waits."""


@dataclass(frozen=True, slots=True)
class Met:
    """An earlier case that is offered."""

    case_id: str
    number: str
    title: str
    stage: str
    registered_on: date | None
    why: tuple[Why, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class MetAnswer:
    """At most three cases of the people, three of the place, and whether there is one that this
    person must not see.
    """

    people: tuple[Met, ...] = ()
    places: tuple[Met, ...] = ()
    is_more_hidden: bool = False

    def __bool__(self) -> bool:
        return bool(self.people or self.places or self.is_more_hidden)


@query("met_before", access=INTAKE_WORK)
def met_before(
    desk: Desk, people: Sequence[Seen], places: Sequence[tuple[str, str]] = (), *,
    but: Collection[str] = (),
) -> MetAnswer:  # fmt: skip
    """Who of these may have been here, and what there was at these places; without the cases of
    which somebody has said already what they are.
    """
    with desk.store.read() as session:
        known = [on_file(session, one) for one in people]
        return _answer(session, desk, known, places, frozenset(but))


@query("met_in_case", access=READERS)
def met_in_case(desk: Desk, case_id: str) -> MetAnswer:
    """The same for a case on file, without those that are tied to it already."""
    facts = facts_of(desk, case_id, unmasked=True)
    with desk.store.read() as session:
        tied = {one for tie in ties_of(session, [case_id]) for one in (tie.case_id, tie.other_id)}
        people = list(keys.people_of(facts))
        return _answer(session, desk, people, [(facts.place, facts.village)],
                       frozenset(tied | {case_id}))  # fmt: skip


def _answer(
    session: Asking, desk: Desk, people: Sequence[Seen], places: Sequence[tuple[str, str]],
    but: frozenset[str],
) -> MetAnswer:  # fmt: skip
    wanted = {key for seen in people for key in keys.keys_of(seen)}
    spots = [*places, *((seen.address, "") for seen in people if not seen.is_body)]
    wanted |= {key for text, village in spots if (key := keys.place_key(text, village))}
    if not wanted:
        return MetAnswer()
    earlier = {one.kept.case_id: one for one in earlier_cases(session, wanted, viewer_of(desk))}
    found = matches(people, [one.kept for one in earlier.values() if one.kept.case_id not in but])
    found = _without_apart(session, found)
    seen = [one for one in found if not earlier[one.case_id].is_hidden]
    likely = tuple(_met(earlier[one.case_id], one.why) for one in seen[:MOST])
    out = but | {one.case_id for one in found}
    return MetAnswer(likely, _of_places(earlier.values(), spots, out), len(seen) < len(found))


def _of_places(
    earlier: Iterable[Earlier], spots: Sequence[tuple[str, str]], but: frozenset[str]
) -> tuple[Met, ...]:
    """Disputes of other people at the same house or plot."""
    there = (
        _met(one, (), place)
        for one in earlier
        if not one.is_hidden and one.kept.case_id not in but
        and (place := same_place(spots, one.kept))
    )  # fmt: skip
    return tuple(one for one, _n in zip(there, range(MOST), strict=False))


def _met(one: Earlier, why: tuple[Why, ...], place: str = "") -> Met:
    stage = label_of("Stage", one.stage)
    return Met(one.kept.case_id, one.number, one.title, stage, one.registered_on, why, place)


def _without_apart(session: Asking, found: list[Match]) -> list[Match]:
    """Without cases of which it was said that they are not of the person who is surely meant."""
    sure = {one.case_id for one in found if _is_sure(one)}
    if not sure:
        return found
    apart: set[str] = set()
    for tie in ties_of(session, sure):
        if tie.kind is TieKind.APART:
            apart |= {tie.case_id, tie.other_id} - sure
    return [one for one in found if one.case_id not in apart]


def _is_sure(match: Match) -> bool:
    return any(MetReason.ID in why.reasons for why in match.why)


def reasons_said(met: Met) -> str:
    """``王富海（原登记王福海）：同一电话、姓名同音``; for a place what is the same there."""
    parts = []
    for why in met.why:
        kept = f"（原登记“{why.kept}”）" if why.kept != why.typed else ""
        reasons = "、".join(label(one) for one in why.reasons)
        parts.append(f"{why.typed or why.kept}{kept}：{reasons}")
    return "；".join(parts) if parts else f"同一地点：{met.place}"


@query("keys_are_old", access=EVERYBODY)
def keys_are_old(desk: Desk) -> bool:
    """Whether the keys must be made anew: never made here, or by an older program. A store without
    a case is noted.
    """
    with desk.store.read() as session:
        are_old, is_empty = keeping.are_old(session), not keeping.listed_cases(session)
    if are_old and is_empty:
        make_keys(desk)
    return are_old and not is_empty


@query("make_keys", access=EVERYBODY)
def make_keys(desk: Desk, progress: Progress | None = None) -> int:
    """Make the keys of every case anew; gives how many cases. Long: call it as a job. Stopped
    half-way it begins again the next time; what is written twice is the same.
    """
    hears = progress or NoProgress()
    with desk.store.read() as session:
        cases = keeping.listed_cases(session)
    user = desk.user.user_id or desk.user.name
    for done in range(0, len(cases), PIECE):
        hears.step(done, len(cases))
        with desk.store.write(user, "make_keys") as session:
            for case_id in cases[done : done + PIECE]:
                case = snapshot_of(session, case_id)
                keeping.put(session.raw, case_id, keys.case_keys(case) if case else ())
    with desk.store.write(user, "make_keys") as session:
        keeping.note_made(session)
    hears.step(len(cases), len(cases))
    return len(cases)
