"""The letters of a petition: which one brought it, who sent that, and under which number.

Read off steps and the way in; nothing is printed here.
"""

from __future__ import annotations

import re

from mediation_desk.domain.case_facts import CaseFacts, IntakeSource, StepFacts
from mediation_desk.papers.facts_case import sending_body
from mediation_desk.papers.facts_words import known

#: A letter's own number: what stands before its first 号.
_NUMBER = re.compile(r"[^\s；;，,、]*?\d号")


def is_incoming(case: CaseFacts, step: StepFacts | None) -> bool:
    """Whether a transfer is the one that brought the petition here, not one made from here."""
    if case.source is not IntakeSource.PETITION:
        return False
    organ = _body(step.organ) if step else ""
    return organ in ("", case.committee.name, sender_of(case), sending_body(case))


def sender_of(case: CaseFacts) -> str | None:
    """The office that passed the petition on; None where it was raised here."""
    steps = [case.last_step(kind) for kind in ("received", "petition_received")]
    organs = [_body(s.organ) for s in steps if s is not None]
    organ = next((o for o in organs if o and o != case.committee.name), "")
    return known(organ) or sending_body(case)


def _body(words: str) -> str:
    """``信访部门`` of ``信访部门委托移送``."""
    return words.strip().removesuffix("移送").removesuffix("委托")


def incoming_number(case: CaseFacts) -> str | None:
    """The number of the letter that came with the petition, not that of the petition itself."""
    steps = [case.last_step(kind) for kind in ("received", "petition_received", "transferred")]
    came = [s for s in steps if s and (s.kind != "transferred" or is_incoming(case, s))]
    told = [s.number for s in came] + [case.source_document, case.outside_no]
    own = (case.details.get("petition_no", ""), case.case_no)
    numbers = (letter_number(text) for text in told if text not in own)
    return next((n for n in numbers if n and not n.isdigit()), None)


def letter_number(text: str) -> str | None:
    """``青信转〔2026〕88号`` of ``青信转〔2026〕88号 转送函``; a text without 号 as it stands."""
    found = _NUMBER.search(text)
    return found[0] if found else known(text)


def only_came(case: CaseFacts) -> bool:
    """Whether a petition was passed on to this organ, and nothing was passed on from here."""
    steps = [s for s in case.steps if s.kind == "transferred"]
    brought = case.source is IntakeSource.PETITION
    return brought and all(is_incoming(case, s) for s in steps)
