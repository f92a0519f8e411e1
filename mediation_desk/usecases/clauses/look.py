"""An agreement before it is saved: the paper as it would be, its sums, and whether it will hold.

Runs the verb itself in a transaction that is given up, so what is shown is what would be written.
Keeps nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    ClauseFacts,
)
from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.holding import Finding as HoldingFinding
from mediation_desk.domain.holding import HoldingWords, check
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyFacts, PartyKind, PartyRole, PersonFacts
from mediation_desk.papers import issue as engine
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.subjects import sheets_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.rare_names import pictures_of
from mediation_desk.usecases.registry import INTAKE_WORK, query


@dataclass(frozen=True, slots=True)
class Advice:
    """One finding in words. ``clause`` counts from 0, None for the whole; ``weight`` is refused,
    mend or look.
    """

    clause: int | None
    weight: str
    what: str
    quoted: str
    how: str
    article: str


@dataclass(frozen=True, slots=True)
class Look:
    """The paper, the sums, the advice; ``error`` where the paper cannot be drawn yet.

    ``kept_only``: the agreement is another organ's paper, of which only the custody page is drawn.
    """

    pdf: bytes = b""
    pages: int = 0
    total: Money = Money(0)
    advice: tuple[Advice, ...] = ()
    error: DeskError | None = None
    kept_only: bool = False


class _OnlyLooking(Exception):
    """Gives the transaction up."""


@query("look_at", access=INTAKE_WORK)
def look_at(
    desk: Desk, verb: str, values: Mapping[str, object], code: str, case_id: str = ""
) -> Look:
    """What would stand on the paper after this verb with these values; a refusal is its error."""
    try:
        case = _case_after(desk, verb, values, case_id)
    except DeskError as error:
        return Look(error=error)
    return look_at_case(desk, case, code)


@query("look_at_case", access=INTAKE_WORK)
def look_at_case(desk: Desk, case: CaseFacts, code: str) -> Look:
    """The paper of an agreement as the case holds it; of supplements the last."""
    subject = sheets_of(case, catalogue().paper(code).per)[-1].id
    shown = next((a for a in case.agreements if a.id == subject), case.agreement)
    options = engine.IssueOptions(
        habits=FactOptions.of(desk.rules.settings), characters=pictures_of(desk, case),
        practice=desk.is_practice, code_line=False,
    )  # fmt: skip
    total = shown.total if shown else Money(0)
    advice = _advice_of(desk, case, shown)
    try:
        made = engine.issue(case, code, subject, options=options)
    except DeskError as error:
        return Look(total=total, advice=advice, error=error)
    kept = catalogue().paper(code).is_kept_only(case)
    return Look(made.pdf, made.pages, total, advice, kept_only=kept)


def _case_after(desk: Desk, verb: str, values: Mapping[str, object], case_id: str) -> CaseFacts:
    found: list[CaseFacts] = []
    try:
        with desk.batch(verb, case=case_id) as work:
            work.then(verb, **values)
            found.append(work.case)
            raise _OnlyLooking
    except _OnlyLooking:
        return found[0]


@query("advice_of", access=INTAKE_WORK)
def advice_of(desk: Desk, case: CaseFacts) -> tuple[Advice, ...]:
    """The will-it-hold findings of the case's agreement."""
    return _advice_of(desk, case, case.agreement)


def _advice_of(desk: Desk, case: CaseFacts, agreement: AgreementFacts | None) -> tuple[Advice, ...]:
    words = desk.rules.data.get("holding")
    if agreement is None or not isinstance(words, HoldingWords):
        return ()
    names = [p.person.name for p in case.parties]
    names += [a.person.name for p in case.parties for a in p.agents]
    return tuple(_advice(f, words) for f in check(agreement, names, words))


def _advice(finding: HoldingFinding, words: HoldingWords) -> Advice:
    return Advice(
        finding.clause,
        finding.weight.value,
        words.kind_text(finding),
        finding.quoted,
        words.advice_text(finding),
        finding.article,
    )


def warm_up(desk: Desk) -> None:
    """Draw a sheet that nobody sees, so that the first real one does not wait for the fonts."""
    people = tuple(
        PartyFacts(role.value, place, role, PersonFacts(role.value, PartyKind.NATURAL, "某某"))
        for place, role in enumerate((PartyRole.APPLICANT, PartyRole.RESPONDENT), 1)
    )
    clause = ClauseFacts("", 1, "某某")
    sample = AgreementFacts(
        "", AgreementForm.ORAL, AgreementState.DRAFT, number="某某", clauses=(clause,)
    )
    look_at_case(desk, CaseFacts("", Track.PEOPLE, parties=people, agreements=(sample,)), "RM-11")
