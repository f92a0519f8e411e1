"""Correcting one thing about a person leaves everything else as it was."""

from __future__ import annotations

from mediation_desk.domain.parties import PersonFacts, Sex
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import led

NUMBER = "620102197509039975"


def corrected(desk: Desk, **changed: str) -> PersonFacts:
    case = led(desk, "register")
    person = {"name": "陈翀", **changed}
    desk.do("amend_party", {"party": "陈翀", "person": person}, case=case)
    return asking.facts_of(desk, case, unmasked=True).parties[1].person


def test_a_new_telephone_does_not_take_the_identity_number_away(desk: Desk) -> None:
    found = corrected(desk, phone="13900000001")
    assert (found.id_no, found.phone) == (NUMBER, "13900000001")


def test_a_corrected_number_brings_sex_and_birth_date_with_it(desk: Desk) -> None:
    found = corrected(desk, id_no="620102196804129960")
    assert found.sex is Sex.FEMALE
    assert found.birth_date is not None
    assert found.birth_date.isoformat() == "1968-04-12"
