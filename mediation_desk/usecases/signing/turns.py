"""Who signs an issued paper, who has, and whose turn it is; what somebody who cannot read needs."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.domain.agreements import MarkMethod
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label
from mediation_desk.papers import issue as engine
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.signing.read_aloud import unread
from mediation_desk.papers.subjects import Subject
from mediation_desk.records.queries.signed.marks import PaperMark, paper_marks
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.papers_desk import issue_options
from mediation_desk.usecases.registry import CASE_WORK, query
from mediation_desk.usecases.signing.papers_signed import issued_paper, people_of
from mediation_desk.usecases.word_files.own_templates import StoredTemplates

CANNOT_READ = "需要代读：先读给本人听，再签。不会写字的由本人按指印，请见证人在场（各地通行做法）。"
"""文书总目录 1.5 (KNOWN): whether a witness is asked for is a habit of the centre."""
NOT_READ_YET = "还没有登记宣读。"


@dataclass(frozen=True, slots=True)
class Turn:
    """One person with a line on the paper. ``is_party``: a party or who stands for one; a mediator
    and a note taker write themselves (文书总目录 1.5). ``mark`` is what stands there already,
    ``note`` what to mind before this one signs.
    """

    id: str
    name: str
    capacity: str
    is_party: bool = False
    is_body: bool = False
    mark: PaperMark | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SigningPaper:
    """A paper at signing: its name and version, and everybody who has a line on it."""

    id: str
    code: str
    name: str
    version: int
    pages: int
    turns: tuple[Turn, ...]

    @property
    def left(self) -> tuple[Turn, ...]:
        """Those who have not signed."""
        return tuple(one for one in self.turns if one.mark is None)


@query("signing_paper", access=CASE_WORK)
def signing_paper(desk: Desk, case_id: str, paper_id: str) -> SigningPaper:
    """The paper and whose turn it is. Raises BadInput ``scan_unknown`` where it was not issued."""
    case = facts_of(desk, case_id, unmasked=True)
    paper = issued_paper(case, paper_id)
    entry = catalogue().paper(paper.code)
    habits = issue_options(desk, case, paper.code, paper.subject_id).habits
    with desk.store.read() as session:
        marks = {mark.signer_id: mark for mark in paper_marks(session, case_id, paper_id)}
    templates = StoredTemplates(desk)
    unheard = unread(case, paper.code.partition("/")[0], [Subject(paper.subject_id)])
    turns = tuple(
        Turn(who, name, _capacity(case, who), kind in ("party", "agent"), _is_body(case, who),
             marks.get(who), _note(case, who, unheard))
        for who, name, kind in people_of(case)
        if engine.bears(case, paper.code, paper.subject_id, who, templates, habits)
    )  # fmt: skip
    return SigningPaper(paper_id, paper.code, entry.name, paper.version, paper.pages, turns)


def usual_method(turn: Turn) -> MarkMethod:
    """A body puts its seal; a person who does not write a fingerprint."""
    return MarkMethod.SEAL if turn.is_body else MarkMethod.FINGERPRINT


def _capacity(case: CaseFacts, who: str) -> str:
    for party in case.parties:
        if who == party.id:
            return label(party.role)
        agent = next((a for a in party.agents if a.id == who), None)
        if agent is not None:
            return f"{party.name}的{label(agent.kind)}"
    other = next((p for p in case.participants if p.id == who), None)
    return label(other.capacity) if other is not None else "调解员"


def _is_body(case: CaseFacts, who: str) -> bool:
    party = case.party(who)
    return party is not None and not party.person.is_natural


def _note(case: CaseFacts, who: str, unheard: tuple[str, ...]) -> str:
    party = case.party(who)
    if party is None or not party.person.needs_reading:
        return ""
    return CANNOT_READ + (NOT_READ_YET if party.name in unheard else "")
