"""宣读: what a paper says of being read out to somebody who cannot read it, and its 对照译文.

A reading holds for the words that were read: where they were changed since, the paper has lines to
be filled in again. Pure: looks at one frozen case.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from mediation_desk.domain.agreements import ReadingFacts, agreement_digest
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import Capacity, PartyFacts
from mediation_desk.papers.facts_parties import signer
from mediation_desk.papers.facts_words import FactOptions, Facts, clock, day, known, paragraphs
from mediation_desk.papers.subjects import Subject

READ_ALOUD = ("RM-03", "RM-08", "RM-10")
"""The papers that have a place for it."""
_BESIDE = (Capacity.RECORDER, Capacity.INTERPRETER, Capacity.SIGNING_WITNESS)
"""Who has a line of his own under a record and an agreement."""


def words_of(case: CaseFacts, paper: str, subject_id: str) -> str:
    """A digest of what a sheet's own text is; empty where the text is the same for everybody."""
    code = paper.partition("/")[0]
    if code == "RM-10":
        return agreement_digest(case.agreement) if case.agreement else ""
    session = next((s for s in case.sessions if s.id == subject_id), None)
    if code != "RM-08" or session is None:
        return ""
    told = f"{session.held_on}\n{session.place}\n{session.text}\n{session.result.value}"
    return hashlib.sha256(told.encode()).hexdigest()


def holds(case: CaseFacts, reading: ReadingFacts) -> bool:
    """Whether what was read out is what the paper says now."""
    return reading.words == words_of(case, reading.paper, reading.subject_id)


def readings_of(case: CaseFacts, paper: str, subject_id: str) -> dict[str, ReadingFacts]:
    """The last reading of a sheet to each party that still holds, by the party's id."""
    code = paper.partition("/")[0]
    mine = [r for r in case.readings if (r.paper, r.subject_id) == (code, subject_id)]
    return {r.party_id: r for r in mine if holds(case, r)}


def unread(case: CaseFacts, paper: str, sheets: Sequence[Subject]) -> tuple[str, ...]:
    """The names of those to whom a paper must be read out and was not yet, over all its sheets."""
    left = (
        party.name
        for sheet in sheets if paper in READ_ALOUD
        for party in _concerned(case, paper, sheet.id)
        if party.person.needs_reading and party.id not in readings_of(case, paper, sheet.id)
    )  # fmt: skip
    return tuple(dict.fromkeys(left))


def reading_facts(case: CaseFacts, paper: str, subject_id: str, habits: FactOptions) -> Facts:
    """宣读们: one entry for each party who needs it or had it; 译文们: the pages behind."""
    if paper.partition("/")[0] not in READ_ALOUD:
        return {"宣读们": [], "译文们": []}
    done = readings_of(case, paper, subject_id)
    parties = [p for p in _concerned(case, paper, subject_id)
               if p.person.needs_reading or p.id in done]  # fmt: skip
    signing = _signing(case, paper)
    told = [_told(p, done.get(p.id), signing, habits) for p in parties]
    sheets = [_sheet(p, done[p.id], signing) for p in parties if p.id in done]
    return {"宣读们": told, "译文们": [one for one in sheets if one is not None]}


def _concerned(case: CaseFacts, paper: str, subject_id: str) -> list[PartyFacts]:
    """Everybody; of a notice the one whom it is for."""
    if paper.partition("/")[0] != "RM-03":
        return list(case.parties)
    return [p for p in case.parties if p.id == subject_id]


def _told(
    party: PartyFacts, reading: ReadingFacts | None, signing: Mapping[str, str], habits: FactOptions
) -> Facts:
    moment = f"{day(reading.read_on)}{clock(reading.read_at) or ''}" if reading else None
    reader, witness = (reading.reader, reading.witness) if reading else ("", "")
    wants_witness = bool(witness) or (habits.reading_witness and party.person.needs_reading)
    return {
        "当事人": known(party.name),
        "宣读人": known(reader),
        "语言": known(reading.language if reading else "") or known(party.person.language),
        "时间": moment,
        "见证人": known(witness),
        "宣读人签": _line(reader, signing),
        "见证人签": _line(witness, signing) if wants_witness else None,
    }


def _line(name: str, signing: Mapping[str, str]) -> Facts | None:
    """A line to sign on; none for somebody who signs this sheet as something else."""
    if name and signing.get(name) == "":
        return None
    return signer(signing.get(name, ""), name, name)


def _signing(case: CaseFacts, paper: str) -> dict[str, str]:
    """The ids of those of the case who have no line on this sheet by their name; empty for those
    who have one.
    """
    beside = () if paper.partition("/")[0] == "RM-03" else _BESIDE
    found = {p.name: "" if p.capacity in beside else p.id for p in case.participants}
    return found | {m.name: "" for m in case.current_mediators}


def _sheet(party: PartyFacts, reading: ReadingFacts, signing: Mapping[str, str]) -> Facts | None:
    if not (reading.has_sheet or reading.translation):
        return None
    return {
        "语言": known(reading.language) or known(party.person.language),
        "段落": paragraphs(reading.translation),
        "当事人": known(party.name),
        "译者签": signer(signing.get(reading.translator, ""), "", reading.translator),
    }
