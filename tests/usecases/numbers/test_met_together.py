"""What numbers, transfers and orders to delete make of one another on several PCs."""

from __future__ import annotations

from datetime import date

from mediation_desk.records import drafts
from mediation_desk.records.exchange import parcels
from mediation_desk.records.transfers import handing
from mediation_desk.usecases.contingency.carrying_out import carry_out_redaction
from tests.usecases.exchange.packages import SPACE, amend, report, states, take
from tests.usecases.numbers.pcs import Centre, ask


def transferred(centre: Centre, case: str) -> None:
    """The county hands the case to another township, and the PC hears of it."""
    county = centre.desks["county"]
    with county.store.read() as session:
        space = parcels.alias_of(session.raw, f"centre:{SPACE}")
    told = handing.Handing(
        case, space, 1, SPACE, "甲镇", "620199000", "乙镇", "", date(2026, 11, 20), "地在乙镇", "县"
    )
    handing.begin(county.store, county.user.user_id, told)
    centre.exchange("county", "pc2")


def test_a_case_that_has_gone_waits_for_no_number_and_stops_no_exchange(centre: Centre) -> None:
    case = centre.register("pc2")
    assert centre.no_of("pc2", case).startswith("临")
    centre.exchange("pc2", "county")
    transferred(centre, case)
    for _ in range(2):
        report(centre.desks["pc1"], centre.stick)
        assert set(states(take(centre.desks["pc2"], centre.stick))) <= {("applied", "")}
        report(centre.desks["pc2"], centre.stick)
    assert centre.no_of("pc2", case).startswith("临")


def test_what_another_pc_carries_out_again_is_tidied_there_too(centre: Centre) -> None:
    case = centre.register("pc1")
    for number in range(30):
        amend(centre.desks["pc1"], case, place=f"地{number}")
    centre.exchange("pc1", "pc2", rounds=2)
    amend(centre.desks["pc2"], case, place="甲某的家")
    one, two = centre.desks["pc1"], centre.desks["pc2"]
    asked = {"case": case, "order_no": "1", "basis": "consent", "scope": "case"}
    order = one.do("ask_redaction", asked).created["redaction_order"]
    one.do("confirm_redaction", {"order": order})
    carry_out_redaction(one, order)
    report(one, centre.stick)
    take(two, centre.stick)
    with two.store.write(two.user.user_id, "draft") as session:
        drafts.keep(session, "amend_case", case, {"facts": "甲某"})
    carry_out_redaction(two, order)
    assert ask(two, "SELECT count(*) FROM draft") == [(0,)]
