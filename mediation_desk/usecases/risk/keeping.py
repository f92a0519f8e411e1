"""Keeps a case's grade in step with its facts: raised when they get worse, never lowered unasked.

Called by the desk after every verb on a graded case, inside its transaction. Lowering is a verb of
a person with a reason (``grading.py``). Looks at this case alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from mediation_desk.domain.case_facts import (
    CaseFacts,
    IntakeSource,
    Outcome,
    SessionKind,
    SessionResult,
)
from mediation_desk.domain.labels import label
from mediation_desk.domain.risk.duties import Owed, Since, owed
from mediation_desk.domain.risk.rules import RiskColour, RiskRules
from mediation_desk.domain.risk.score import Assessment, RiskFacts, assess, gravest
from mediation_desk.records.queries import risk as asked
from mediation_desk.records.queries.risk import GradeLine, SignLine
from mediation_desk.records.snapshot import Asking, other_runs
from mediation_desk.records.writing import Row
from mediation_desk.tracks.clocks import CaseDue
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.work import Work

CALLS = "police_calls"
COUNTED, RAISED, DECIDED, TYPED = "counted", "raised", "decided", "typed"
_BY_POLICE = frozenset({IntakeSource.POLICE_CALL, IntakeSource.POLICE})
_FROM_POLICE = "from_police"
_FRUITLESS = frozenset({SessionResult.FAILED, SessionResult.CONTINUED})
_TYPED = "在案情里定的等级"


def risk_rules(rules: RuleBook) -> RiskRules:
    """The rules of risk in force at this desk."""
    return cast(RiskRules, rules.data["risk"])


def colour_of(text: str) -> RiskColour | None:
    """A colour as it is kept; None where none is."""
    return RiskColour(text) if text in list(RiskColour) else None


def open_signs(signs: Sequence[SignLine]) -> dict[str, SignLine]:
    """The signs that stand, by their ids; of a sign ticked twice the first."""
    found: dict[str, SignLine] = {}
    for one in signs:
        if one.cleared_on is None:
            found.setdefault(one.sign, one)
    return found


def facts_of_risk(
    case: CaseFacts, runs: Sequence[CaseFacts], signs: Sequence[SignLine], rules: RiskRules
) -> RiskFacts:
    """What counts about a case; ``runs`` are its other runs of tracks."""
    ticked = {one.sign for one in signs if one.cleared_on is None}
    noted = {rules.flags[flag] for flag in case.risk_flags if flag in rules.flags}
    said = [one.times for one in signs if one.sign == CALLS and one.cleared_on is None]
    return RiskFacts(
        people=sum(max(party.heads, len(party.members)) for party in case.parties),
        amount=case.amount,
        stat_type=case.stat_type,
        kind=f"{case.local_type} {case.civil_cause}",
        failed=sum(_fruitless(run) for run in (case, *runs)),
        calls=max([*said, int(_came_by_police(case))]),
        signs=frozenset((ticked | noted) - {CALLS}),
        is_settled=case.outcome is Outcome.AGREED,
    )


def _fruitless(run: CaseFacts) -> int:
    """Talks at one table that were held and ended without agreement; a run that was given up
    without any counts as one.
    """
    if run.outcome is Outcome.AGREED:
        return 0
    held = [
        one for one in run.sessions
        if one.result in _FRUITLESS and one.kind is not SessionKind.CAUCUS
    ]  # fmt: skip
    return len(held) or int(run.terminated_on is not None)


def _came_by_police(case: CaseFacts) -> bool:
    return case.source in _BY_POLICE or any(h.pair == _FROM_POLICE for h in case.handoffs)


def assessed(session: Asking, case: CaseFacts, rules: RiskRules) -> Assessment:
    """What the facts on file give."""
    signs = asked.signs_of(session, case.id)
    return assess(facts_of_risk(case, other_runs(session, case), signs, rules), rules)


def since_of(grades: Sequence[GradeLine], case: CaseFacts) -> Since | None:
    """Since when the colour that stands has stood; None where there is no grade."""
    colour = colour_of(grades[-1].colour) if grades else None
    if colour is None:
        return None
    first = grades[-1]
    for one in reversed(grades):
        if one.colour != first.colour:
            break
        first = one
    settled = case.outcome is Outcome.AGREED
    return Since(
        colour, first.id, first.graded_at, first.graded_on, settled, case.risk_reported_on
    )


def is_over(case: CaseFacts) -> bool:
    """Whether nothing is owed any more: a row of a ledger, or a case that was closed."""
    return case.is_ledger or case.closed_on is not None or case.filed_on is not None


def keep_up(work: Work) -> None:
    """Raise the grade where the facts have become graver, with the reasons in the timeline.

    A case that nobody has graded, and to which nobody has typed a colour, is left alone.
    """
    session = work.writer.session
    work.writer.flush()
    typed = _typed(session, work.case_id)
    if work.is_import or not (typed or asked.is_graded(session, work.case_id)):
        return
    work.refresh()
    case, rules = work.case, risk_rules(work.rules)
    if is_over(case):
        return
    found, grades = assessed(session, case, rules), asked.grades_of(session, case.id)
    if typed is not None and (not grades or typed != grades[-1].colour):
        put_grade(work, found, typed, TYPED, _TYPED)
        if not grades and found.colour.outranks(typed):
            put_grade(work, found, found.colour, RAISED)
    elif grades:
        _raise(work, found, grades[-1])


def _typed(session: Asking, case_id: str) -> RiskColour | None:
    sql = "SELECT risk_colour FROM case_file WHERE id = ? AND deleted = 0"
    row = session.raw.execute(sql, (case_id,)).fetchone()
    return colour_of(str(row[0])) if row else None


def _raise(work: Work, found: Assessment, last: GradeLine) -> None:
    wanted = worsened(found, last, work.today)
    if wanted.outranks(colour_of(last.colour)):
        put_grade(work, found, wanted, RAISED)
        reasons = "；".join(r.text for r in found.reasons if r.colour is wanted)
        work.notice("risk_raised", colour=label(wanted), reasons=reasons)


def worsened(found: Assessment, last: GradeLine, today: date) -> RiskColour:
    """The colour that the facts ask for now; while a person's own decision stands, only what has
    come up since counts.
    """
    decided = last.manner in (DECIDED, TYPED)
    if not decided or (last.until_on is not None and last.until_on < today):
        return found.colour
    return gravest(one for one in found.reasons if one.id not in last.reasons)


def put_grade(
    work: Work,
    found: Assessment,
    colour: RiskColour,
    manner: str,
    why: str = "",
    until_on: date | None = None,
) -> None:
    """Record a grade, set the case's colour, and say in the timeline what it was and why."""
    grades = asked.grades_of(work.writer.session, work.case_id)
    before = colour_of(grades[-1].colour) if grades else None
    work.put(
        Row.RISK_GRADE,
        seq=len(grades) + 1,
        colour=colour,
        counted=found.colour,
        points=found.points,
        reasons=found.ids,
        told=found.texts,
        manner=manner,
        graded_on=work.today,
        graded_at=work.now().isoformat(timespec="seconds"),
        by=work.user.name,
        why=why,
        until_on=until_on,
    )
    work.put(Row.CASE, work.case_id, risk_colour=colour)
    work.event(_event(before, colour), work.today, _told(before, colour, why, found))
    work.writer.flush()


def _event(before: RiskColour | None, now: RiskColour) -> str:
    if before is None or before is now:
        return "risk_graded"
    return "risk_raised" if now.outranks(before) else "risk_lowered"


def _told(before: RiskColour | None, now: RiskColour, why: str, found: Assessment) -> str:
    change = f"{label(before)}改为{label(now)}" if before not in (None, now) else label(now)
    reasons = f"{'；'.join(found.texts)}（{found.points} 分）"
    return "　".join(part for part in (change, why, reasons) if part)


# -- what is due -----------------------------------------------------------------------------------


def owed_now(session: Asking, case: CaseFacts, rules: RiskRules) -> tuple[Owed, ...]:
    """What the colour of a case asks for and what of it was done; nothing of a case that is over.
    """
    since = None if is_over(case) else since_of(asked.grades_of(session, case.id), case)
    return () if since is None else owed(since, asked.deeds_of(session, case.id), rules)


def risk_dues(session: Asking, case: CaseFacts, rules: RuleBook) -> list[CaseDue]:
    """The days of a case's risk for the day sheet."""
    if is_over(case) or not asked.is_graded(session, case.id):
        return []
    dues = [
        CaseDue("clock", one.due_on, due_words(one), "", one.duty.id)
        for one in owed_now(session, case, risk_rules(rules))
        if not one.is_done
    ]
    last = asked.grades_of(session, case.id)[-1]
    if last.until_on is not None:
        dues.append(CaseDue("reminder", last.until_on, "改定的风险等级到期，重新核对", "", last.id))
    return dues


def due_words(one: Owed) -> str:
    """What is to be done and by what hour, as a line of the day sheet."""
    hour = f"（{one.due_at:%H:%M}以前）" if one.due_at is not None else ""
    return f"{label(one.duty.colour).partition('（')[0]}风险：{one.duty.zh}{hour}"
