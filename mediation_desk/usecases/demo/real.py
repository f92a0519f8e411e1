"""Takes a made-up case through the real verbs, one after the other, as at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mediation_desk.domain.errors import BadInput
from mediation_desk.usecases.demo.people import MadePerson
from mediation_desk.usecases.demo.rows import MADE_UP, REASON
from mediation_desk.usecases.registry import ADMIN_ONLY, query

if TYPE_CHECKING:
    from mediation_desk.usecases.demo.made import MadeCase
    from mediation_desk.usecases.desk import Desk


@query("drive", access=ADMIN_ONLY)
def drive(desk: Desk, made: MadeCase, known: dict[MadePerson, str]) -> str:
    """Register the case and do every deed it has behind it; gives its id. ``known``: the people on
    file, to which its own are added.

    Empty where a made-up person would bear the number of another; then nothing is written.
    """
    people = (made.applicant, made.respondent)
    try:
        with desk.batch("demo_case", late_reason=REASON) as work:
            work.then("register", **_registration(made, known))
            filed = [party.person.id for party in work.case.parties]
            for deed in made.deeds:
                work.then(deed.verb, **deed.values)
            case_id = work.case_id
    except BadInput as refused:
        if refused.code == "number_of_another":
            return ""
        raise
    known.update(zip(people, filed, strict=True))
    return case_id


def _registration(made: MadeCase, known: dict[MadePerson, str]) -> dict[str, Any]:
    """What is typed at the counter."""
    told = {key: value for key, value in made.dispute.items() if key != "clause"}
    sides = (("applicant", made.applicant), ("respondent", made.respondent))
    parties = [{"role": role, "person": _typed(one, known)} for role, one in sides]
    return told | {
        "on": made.registered, "track": made.run.track.value, "subtrack": made.run.kind,
        "mode": made.run.mode, "parties": parties, "amount": made.amount, "batch": MADE_UP,
    }  # fmt: skip


def _typed(person: MadePerson, known: dict[MadePerson, str]) -> dict[str, Any]:
    return {
        "person_id": known.get(person, ""), "kind": person.kind.value, "name": person.name,
        "sex": person.sex.value, "id_no": person.id_no, "phone": person.phone,
        "address": person.address, "representative": person.representative,
        "representative_kind": person.representative_kind,
    }  # fmt: skip
