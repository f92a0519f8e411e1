"""A return entered, sent, kept for good, corrected; what changed since is told by figure and case.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.returns.periods import read_period
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.returns import sending
from mediation_desk.usecases.returns.entering import proposed_figures
from mediation_desk.usecases.returns.views import made_return
from tests.desks import COMMITTEE, led

APRIL = read_period("2026M04")


def sent(desk: Desk, **more: object) -> str:
    values = {"period": "2026M04", "on": "2026-04-20", **more}
    return desk.do("send_return", values).created["return_copy"]


def test_what_was_sent_stays_and_what_changed_since_is_told(desk: Desk) -> None:
    first = led(desk, "seal_agreement")
    copy = sent(desk, to="县司法局")
    assert sending.return_changes(desk, copy) == ()
    second = led(desk, "accept", stat_type="邻里纠纷")
    desk.do("amend_case", {"stat_type": "合同纠纷"}, case=first)
    changes = {one.words: one for one in sending.return_changes(desk, copy)}
    assert (changes["调解案件总数（件）"].then, changes["调解案件总数（件）"].now) == (1, 2)
    assert changes["调解案件总数（件）"].came == (second,)
    assert changes["房屋宅基地纠纷"].went == (first[-12:],)
    assert changes["合同纠纷"].came == (first,)
    _copy, content = sending.return_copy(desk, copy)
    assert content["lines"][0][1][0] == "1"
    with pytest.raises(RuleBroken, match="return_sent_already"):
        sent(desk)
    later = sent(desk, why="漏了一件")
    assert sending.return_changes(desk, later) == ()
    shown = sending.return_copies(desk)
    assert [(one.copy.serial, one.is_last) for one in shown] == [(2, True), (1, False)]


def test_a_zero_report_is_said_to_be_one(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="return_is_zero"):
        sent(desk)
    sent(desk, zero=True)
    assert sending.return_copies(desk)[0].copy.is_zero
    led(desk, "accept")
    with pytest.raises(RuleBroken, match="return_not_zero"):
        sent(desk, zero=True, why="更正")


def test_what_does_not_add_up_is_sent_only_with_its_reason(desk: Desk) -> None:
    case = led(desk, "accept")
    with desk.batch("mend") as work:
        work.put(Row.CASE, case, stat_type="")
    with pytest.raises(RuleBroken, match="return_off"):
        sent(desk)
    sent(desk, why="类型待核")


def test_a_copy_cannot_be_changed_and_an_altered_one_is_noticed(desk: Desk) -> None:
    led(desk, "accept")
    copy = sent(desk)
    with pytest.raises(StoreFault), desk.batch("x") as work:
        work.put(Row.RETURN_COPY, copy, sent_to="别处")
    found, content = sending.return_copy(desk, copy)
    assert sending.digest_of(content) == found.digest
    assert sending.digest_of({**content, "unit": "别的"}) != found.digest


def test_figures_are_typed_for_a_unit_and_for_one_that_reports_on_paper(desk: Desk) -> None:
    led(desk, "accept")
    told = {"period": "2026M04", "unit": COMMITTEE}
    desk.do("enter_return_figures", {**told, "figures": "排查纠纷（次）：4\n预防纠纷（件）:2"})
    on_paper = {"period": "2026M04", "unit": "下河村人民调解委员会", "is_on_paper": True}
    paper = "调解案件总数（件）：3\n主动调解：3\n邻里纠纷：3\n村调委会：3\n"
    paper += "协议涉及金额（万元）：1.25"
    desk.do("enter_return_figures", {**on_paper, "figures": paper})
    found = made_return(desk, APRIL)
    assert (found.figure("sweeps"), found.figure("cases"), str(found.figure("amount"))) == (
        4, 4, "1.25",
    )  # fmt: skip
    assert found.off == ()
    assert [line.figures[0] for line in found.lines] == [1, 3, 3, 1]
    assert "邻里纠纷：3" in proposed_figures(found, "下河村人民调解委员会", is_on_paper=True)
    wrong = paper.replace("邻里纠纷：3", "邻里纠纷：2")
    desk.do("enter_return_figures", {**on_paper, "figures": wrong})
    (off,) = made_return(desk, APRIL).off
    assert (off.whole, off.parts) == (3, 2)


@pytest.mark.parametrize(
    "figures", ["调解案件总数（件）：3", "排查纠纷（次）：-1", "排查纠纷（次）：1.5", "没有：1"]
)
def test_what_is_counted_or_is_no_number_cannot_be_typed(desk: Desk, figures: str) -> None:
    with pytest.raises(BadInput, match="return_figure"):
        desk.do(
            "enter_return_figures", {"period": "2026M04", "unit": COMMITTEE, "figures": figures}
        )
