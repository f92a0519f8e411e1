"""A matter as one thread: its cases, what happened in each, who is in it, its papers, its count.

Asks only. Of a case that this person must not see it shows number and stage.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.meeting.ties import TieKind, counts, counts_said
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.records.meeting import ties
from mediation_desk.records.meeting.ties import Named, TieLine
from mediation_desk.usecases.asking import facts_of, viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import READERS, query


@dataclass(frozen=True, slots=True)
class Tied:
    """A tie as it is shown from one of its two cases; of the other the title is empty where this
    person must not see it.
    """

    id: str
    kind: str
    said: str
    case_id: str
    number: str
    title: str
    on: date
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the common timeline."""

    on: date
    number: str
    what: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A matter as one thread. ``count``: the how-manieth visit this is; empty for the first."""

    case_id: str
    count: str
    merged_into: str
    cases: tuple[Named, ...]
    ties: tuple[Tied, ...]
    timeline: tuple[Happened, ...] = ()
    people: tuple[tuple[str, str, str], ...] = ()
    """Number of the case, in what role, who."""
    papers: tuple[tuple[str, str, date | None], ...] = ()
    """Number of the case, which paper, when."""


@query("thread_view", access=READERS)
def thread_view(desk: Desk, case_id: str) -> Thread:
    """A case with all that is of one matter with it."""
    facts_of(desk, case_id)
    viewer = viewer_of(desk)
    with desk.store.read() as session:
        thread = ties.thread_of(session, case_id)
        found = ties.ties_of(session, [case_id])
        asked = {*thread, *(end for one in found for end in (one.case_id, one.other_id))}
        known = ties.named(session, asked, viewer)
        into = ties.merged_into(session, case_id)
        count = counts_said(counts(ties.comings(session, thread), case_id))
    cases = sorted((known[one] for one in thread if one in known), key=lambda one: one.number)
    told = [facts_of(desk, one.case_id) for one in cases if not one.is_hidden]
    return Thread(
        case_id, count, known[into].number if into else "", tuple(cases),
        tuple(_tied(one, case_id, known) for one in found if one.kind is not TieKind.APART),
        tuple(_timeline(told)), tuple(_people(told)), tuple(_papers(told)),
    )  # fmt: skip


def _tied(one: TieLine, case_id: str, known: dict[str, Named]) -> Tied:
    is_later = one.other_id == case_id
    other = known[one.case_id if is_later else one.other_id]
    return Tied(
        one.id, one.kind.value, said_of(one, is_later=is_later), other.case_id, other.number,
        other.title, one.on, other.is_hidden,
    )  # fmt: skip


_SAID = {
    (TieKind.AGAIN, False): "上次来过",
    (TieKind.AGAIN, True): "后来又来",
    (TieKind.MERGED, False): "这一件并入",
    (TieKind.MERGED, True): "并入这一件的",
    (TieKind.SPLIT, False): "从这里分出来",
    (TieKind.SPLIT, True): "分出去的",
}


def said_of(one: TieLine, *, is_later: bool) -> str:
    """``上次来过（只履行了一部分）``, seen from one of the two cases."""
    words = _SAID.get((one.kind, is_later), label(one.kind))
    why = label_of("UnsettledWhy", one.why) if one.why else ""
    more = "；".join(part for part in (why, one.text) if part)
    return f"{words}（{more}）" if more else words


def _number(facts: CaseFacts) -> str:
    return facts.case_no or facts.register_no


def _timeline(cases: Iterable[CaseFacts]) -> list[Happened]:
    lines = [
        Happened(event.on, _number(facts), _event_said(event.event, event.text))
        for facts in cases for event in facts.events
    ]  # fmt: skip
    return sorted(lines, key=lambda line: line.on)


def _event_said(event: str, text: str) -> str:
    said = label_of("Event", event)
    return f"{said}：{text}" if text else said


def _people(cases: Iterable[CaseFacts]) -> list[tuple[str, str, str]]:
    return [(_number(f), label(party.role), party.name) for f in cases for party in f.parties]


def _papers(cases: Iterable[CaseFacts]) -> list[tuple[str, str, date | None]]:
    return [(_number(f), _named(one.code), one.issued_on) for f in cases for one in f.papers]


def _named(code: str) -> str:
    try:
        return catalogue().paper(code).name
    except BadInput:  # a paper of the desk, which stands in no volume
        return code
