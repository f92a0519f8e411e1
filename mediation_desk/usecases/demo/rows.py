"""Turns the deeds of made-up cases into the rows that the desk's verbs would leave behind.

What each verb writes is told once more and shortly, without a store: the tests do every deed at a
real desk too and compare. Writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mediation_desk.domain.parties import PersonFacts
from mediation_desk.records.bulk_rows import BulkCase, derived
from mediation_desk.records.writing import Row
from mediation_desk.usecases.demo import deeds_after, deeds_handing, deeds_talks
from mediation_desk.usecases.demo.made import Deed, MadeCase
from mediation_desk.usecases.demo.people import MadePerson
from mediation_desk.usecases.demo.scribe import UNSAID, Scribe, Township
from mediation_desk.usecases.demo.told import dues_told, facts_of

#: What stands as the batch of every made-up case, and as the reason of every late entry.
MADE_UP, REASON = "demo", "演示"
_DEEDS: Mapping[str, Callable[[Scribe, Deed], None]] = {
    **deeds_talks.DEEDS, **deeds_after.DEEDS, **deeds_handing.DEEDS,
}  # fmt: skip


def build(made: MadeCase, town: Township) -> BulkCase:
    """The rows of a made-up case with everything that lists and search show of it."""
    scribe = written(made, town)
    facts = facts_of(scribe)
    return derived(facts, dues_told(scribe, facts), scribe.new_rows())


def written(made: MadeCase, town: Township) -> Scribe:
    """The case with all of its deeds."""
    scribe = Scribe(town, REASON)
    _register(scribe, made)
    for deed in made.deeds:
        _DEEDS[deed.verb](scribe, deed)
    return scribe


def _register(scribe: Scribe, made: MadeCase) -> None:
    town, told, on = scribe.town, made.dispute, made.registered
    scribe.case = scribe.put(
        Row.CASE, title=told["title"], facts=told["facts"], claims=list(told["claims"]),
        stat_type=told["stat_type"], village=told["village"], source=told["source"],
        amount_cents=made.amount.cents if made.amount else None, registered_on=on,
        registered_by=town.user_name, first_receiver=town.user_name, responsible=town.user_name,
        responsible_user_id=town.user_id, batch_id=MADE_UP,
    )  # fmt: skip
    for seq, (role, person) in enumerate(
        (("applicant", made.applicant), ("respondent", made.respondent)), 1
    ):
        known = _person(scribe, person)
        party = scribe.of_case(Row.PARTY, seq=seq, role=role, person_id=known.id, **UNSAID)
        scribe.people.append((party, known))
    run = made.run
    scribe.open(run.track, made.body, subtrack=run.kind, mode=run.mode, opened_on=on, case_no="")
    scribe.case["register_no"] = scribe.number("register", on, town.center)
    scribe.event("registered", on)


def _person(scribe: Scribe, made: MadePerson) -> PersonFacts:
    """Somebody on file, or put on file now."""
    known = scribe.town.people.get(made)
    if known is None:
        told = scribe.put(
            Row.PERSON, kind=made.kind.value, name=made.name, sex=made.sex.value,
            birth_date=made.birth_date, id_type="居民身份证" if made.id_no else "",
            id_no=made.id_no, phone=made.phone, address=made.address,
            representative=made.representative, representative_kind=made.representative_kind,
        )  # fmt: skip
        known = PersonFacts(**told | {"kind": made.kind, "sex": made.sex})
        scribe.town.people[made] = known
    return known
