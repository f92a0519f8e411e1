"""The private safety screen before any meeting and the card that comes out of it.

Rows of the room: they never leave the township, and no paper, list or search shows them. Only who
mediates the case may write or read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, NotAllowed
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.risk.safety import (
    ProposedCard,
    SafetySign,
    laws_of,
    proposed_card,
    wants_apart,
)
from mediation_desk.records.queries import risk as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.risk import SafetyAnswer, SafetyCard
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.casework.parties import one_party
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import MEDIATORS_ONLY, Choice, F, query, verb
from mediation_desk.usecases.requests import Day, Lines, Request, Text, Yes
from mediation_desk.usecases.work import Work

__all__ = ["Safety", "safety", "safety_sheet"]
_SIGNS = tuple(Choice(one.value, label(one)) for one in SafetySign)
_WIDTH = 30


class AskRequest(Request):
    """What one party said when asked alone; asked again, the later answer counts."""

    party: Annotated[Text, F("单独问了谁", kind="party")]
    on: Annotated[Day, F("日期")]
    signs: Annotated[Lines, F("问到的情况", kind="choices", choices=_SIGNS)] = ()
    text: Annotated[Text, F("原话、要求", kind="long")] = ""


class CardRequest(Request):
    """How the meeting is kept safe."""

    is_apart: Annotated[Yes, F("不当面一起谈")] = False
    seats: Annotated[Text, F("谁坐哪里", kind="long")]
    standby: Annotated[Text, F("谁在旁边、在门外")] = ""
    avoid: Annotated[Text, F("什么话不说", kind="long")] = ""
    way_out: Annotated[Text, F("怎么进、怎么走")] = ""
    signal: Annotated[Text, F("停下来的暗号")] = ""


@dataclass(frozen=True, slots=True)
class Safety:
    """What those in the room know: the latest answer of each party, the card, what to begin with.
    """

    answers: tuple[SafetyAnswer, ...]
    card: SafetyCard | None
    proposed: ProposedCard
    laws: tuple[str, ...]
    is_apart: bool
    unasked: tuple[str, ...]
    """Names of the parties whom nobody has asked."""

    @property
    def signs(self) -> tuple[SafetySign, ...]:
        """Everything that was said, once each."""
        said = {sign for one in self.answers for sign in one.signs}
        return tuple(one for one in SafetySign if one.value in said)


@verb("ask_safety", "安全筛查", access=MEDIATORS_ONLY, request=AskRequest, is_private=True)
def ask_safety(work: Work, request: AskRequest) -> None:
    """Note what a party said when asked alone, before any meeting."""
    work.not_in_future(request.on)
    signs = tuple(dict.fromkeys(from_label(SafetySign, one) for one in request.signs))
    work.put(
        Row.SAFETY_ANSWER,
        party_id=one_party(work, request.party).id,
        signs=signs,
        text=request.text,
        asked_on=request.on,
        by=work.user.name,
    )


@verb("make_safety_card", "安全卡", access=MEDIATORS_ONLY, request=CardRequest, is_private=True)
def make_safety_card(work: Work, request: CardRequest) -> None:
    """Settle how the meeting is kept safe; the card made last counts."""
    if not request.seats:
        raise BadInput("field_required", field="seats", label="谁坐哪里")
    work.put(
        Row.SAFETY_CARD, **request.model_dump(), made_on=work.today, by=work.user.name
    )


@query("safety", access=MEDIATORS_ONLY)
def safety(desk: Desk, case_id: str) -> Safety:
    """What those in the room know. Raises NotAllowed ``case_not_yours`` for anybody else."""
    case = facts_of(desk, case_id)
    with desk.store.read() as session:
        if not case_access(session, case_id, desk.user.user_id).is_mine:
            raise NotAllowed("case_not_yours")
        every = asked.safety_answers_of(session, case_id)
        card = asked.safety_card_of(session, case_id)
    latest = {one.party_id: one for one in every}
    said = {SafetySign(s) for one in latest.values() for s in one.signs if s in list(SafetySign)}
    return Safety(
        tuple(latest.values()),
        card,
        proposed_card(said),
        laws_of(one for one in SafetySign if one in said),
        wants_apart(said),
        tuple(party.name for party in case.parties if party.id not in latest),
    )


@query("safety_sheet", access=MEDIATORS_ONLY)
def safety_sheet(desk: Desk, case_id: str) -> bytes:
    """The card as one A4 page, for the table of those in the room; it names nobody and tells
    nothing of what was said. Raises BadInput ``safety_card_missing``.
    """
    from mediation_desk.usecases.opening.slip import page_of_lines

    found, case = safety(desk, case_id), facts_of(desk, case_id)
    if found.card is None:
        raise BadInput("safety_card_missing")
    lines: list[tuple[str, int]] = [("安全卡", 22), ("", 10), (_number(case), 13)]
    lines += [("只给在场的工作人员看，用完收回，不入卷、不上报。", 12), ("", 10)]
    for head, text in card_lines(found.card):
        lines += [(head, 15), *((text[n : n + _WIDTH], 14) for n in range(0, len(text), _WIDTH))]
        lines.append(("", 10))
    lines += [("出现危险：停止调解，拉开双方，打 110。", 15)]
    return page_of_lines("安全卡", lines, practice=desk.is_practice)


def _number(case: CaseFacts) -> str:
    return case.case_no or case.register_no


def card_lines(card: SafetyCard) -> tuple[tuple[str, str], ...]:
    """The card's headings with what stands under them; what is empty is left out."""
    lines = (
        ("怎么谈", "不当面一起谈，背靠背分开谈" if card.is_apart else ""),
        ("谁坐哪里", card.seats),
        ("谁在旁边、在门外", card.standby),
        ("什么话不说", card.avoid),
        ("怎么进、怎么走", card.way_out),
        ("停下来的暗号", card.signal),
    )
    return tuple((head, text) for head, text in lines if text)
