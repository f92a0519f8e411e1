"""Gathers what is known of everybody who may be asked to mediate a case. Asks only."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.register.kinds import MEDIATING, is_appointed
from mediation_desk.domain.register.suggesting import Known, Suggested, suggested
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.people import mediator_names
from mediation_desk.records.queries.register import asked
from mediation_desk.records.queries.ways import triage
from mediation_desk.records.snapshot import Asking


def who_might(
    session: Asking, case: CaseFacts, viewer: Viewer, today: date, on_duty: frozenset[str]
) -> list[Suggested]:
    """Everybody who may mediate, the best first; those whose appointment has run out are left out.

    ``on_duty``: the names of those who sit in the centre today.
    """
    load, met = triage.open_cases(session), triage.sat_with(session, case.id, viewer)
    entries = {one.name: one for one in asked.helpers(session) if one.is_active}
    ties = asked.kin_ties(session)
    known = []
    for name in mediator_names(session):
        one = entries.get(name)
        many, times, duty = load.get(name, 0), met.get(name, 0), name in on_duty
        if one is None:
            known.append(Known(name, open_cases=many, met=times, is_on_duty=duty))
        elif is_appointed(one.from_on, one.until_on, today):
            kin = tuple(tie.kin for tie in ties if tie.mediator_id == one.id)
            words = label_of("HelperKind", one.kind) if one.kind in MEDIATING[1:] else ""
            known.append(Known(
                name, words, one.villages, one.types, one.languages, kin, many, times, duty
            ))  # fmt: skip
    return suggested(case, known)
