"""Orders go down, receipts and answers come up: through real packages, each side in its rights."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records.exchange import parcels
from mediation_desk.records.tables.orders import CountyOrderRow, OrderAnswerRow
from mediation_desk.usecases import care
from mediation_desk.usecases.county import order_views
from mediation_desk.usecases.county.order_views import OrderShown
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import VERBS
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    digest,
    report,
    states,
    take,
    there_and_back,
)
from tests.usecases.exchange.pairs import second_pc
from tests.usecases.exchange.stores import DayClock

TOWN = "青禾县河湾镇社会治安综合治理中心"


def issue(county: Desk, **values: object) -> str:
    """An assignment to 河湾镇, answer due on 30 November unless said otherwise; gives its id."""
    usual: dict[str, object] = {
        "kind": "交办", "centre": TOWN, "title": "渠边排水纠纷", "text": "查清并调解，报结果",
    }  # fmt: skip
    if not {"due", "working_days"} & values.keys():
        usual["due"] = "2026-11-30"
    return county.do("issue_order", usual | values).created["county_order"]


def seen(desk: Desk, order: str) -> OrderShown:
    return order_views.order(desk, order)


def down(county: Desk, town: Desk, box: Path) -> None:
    report(county, box)
    assert {state for state, _ in states(take(town, box))} <= {"applied"}


def up(town: Desk, county: Desk, box: Path) -> None:
    report(town, box)
    assert {state for state, _ in states(take(county, box))} <= {"applied"}


def said(desk: Desk, order: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in seen(desk, order).said]


def test_an_order_is_sent_delivered_received_answered_and_delisted(
    county: Desk, town: Desk, box: Path
) -> None:
    order = issue(county)
    walked = [seen(county, order).state]
    there_and_back(town, county, box)
    assert seen(town, order).line.text == "查清并调解，报结果"
    up(town, county, box)
    walked.append(seen(county, order).state)
    town.do("receive_order", {"order": order})
    up(town, county, box)
    walked.append(seen(county, order).state)
    town.do("answer_order", {"order": order, "on": "2026-11-20", "text": "已达成协议"})
    up(town, county, box)
    walked.append(seen(county, order).state)
    county.do("close_order", {"order": order, "closing_opinion": "同意销号"})
    down(county, town, box)
    walked.append(seen(town, order).state)
    assert [state.value for state in walked] == [
        "sent", "delivered", "received", "answered", "closed",
    ]  # fmt: skip
    assert said(county, order) == [("receipt", ""), ("answer", "已达成协议")]
    assert digest(county) == digest(town)


def test_written_to_the_stick_is_not_delivered(county: Desk, town: Desk, box: Path) -> None:
    order = issue(county)
    report(county, box)
    assert seen(county, order).state is OrderState.SENT
    take(town, box)
    assert seen(county, order).state is OrderState.SENT


def test_an_order_on_a_case_goes_to_its_township_with_number_and_history(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    up(town, county, box)
    order = issue(county, case=case, centre="", kind="要求反馈")
    down(county, town, box)
    line = seen(town, order).line
    assert (line.case_id, line.number) == (case, "反馈〔2026〕1号")
    assert line.case_no != ""
    assert [one.line.id for one in order_views.orders(town, case_id=case)] == [order]
    [done] = [one for one in care.history(town, case) if one.verb == VERBS["issue_order"].label]
    told = {one.what: one.new for one in done.changes}
    assert (told["种类"], told["编号"]) == ("要求反馈", line.number)
    assert told["最后一天"] == "2026年11月30日"


@pytest.mark.usefixtures("box")
def test_the_last_day_is_counted_by_working_days_from_the_next_day(county: Desk) -> None:
    order = issue(county, working_days=3)  # issued on Friday the 20th of November 2026
    assert seen(county, order).line.due_on == date(2026, 11, 25)


REFUSED: tuple[tuple[dict[str, object], str], ...] = (
    ({"due": "2026-11-30", "working_days": 3}, "order_due_one"),
    ({"due": "2026-11-19"}, "order_due_past"),
    ({"colour": "红"}, "order_colour_needless"),
    ({"centre": "没有的镇"}, "order_township_unknown"),
    ({"centre": "青禾县社会治安综合治理中心"}, "order_township_unknown"),
    ({"centre": ""}, "field_required"),
    ({"case": "没有的案号"}, "case_unknown"),
)


@pytest.mark.usefixtures("box")
def test_an_order_that_nobody_could_follow_is_refused(county: Desk) -> None:
    for values, code in REFUSED:
        with pytest.raises(RuleBroken) as refused:
            issue(county, **values)
        assert refused.value.code == code


@pytest.mark.usefixtures("box")
def test_numbers_rise_in_a_series_of_each_kind_and_year(
    county: Desk, clock: DayClock
) -> None:
    made = [issue(county), issue(county), issue(county, kind="督办")]
    clock.day = date(2027, 1, 4)
    made.append(issue(county, due="2027-01-08"))
    assert [seen(county, one).line.number for one in made] == [
        "交办〔2026〕1号", "交办〔2026〕2号", "督办〔2026〕1号", "交办〔2027〕1号",
    ]  # fmt: skip
    assert seen(county, made[2]).line.colour == "yellow"


def test_what_is_late_is_reminded_of_and_one_answer_answers_both(
    county: Desk, town: Desk, box: Path, clock: DayClock
) -> None:
    first = issue(county)
    clock.day = date(2026, 12, 1)
    assert seen(county, first).state is OrderState.OVERDUE
    done = county.do("remind_order", {"order": first, "due": "2026-12-05"})
    second = done.created["county_order"]
    shown = seen(county, second)
    assert (shown.line.colour, shown.reminds) == ("yellow", "交办〔2026〕1号")
    assert seen(county, first).reminded == ("督办〔2026〕1号",)
    down(county, town, box)
    assert [one.line.id for one in order_views.owed(town)] == [first, second]
    town.do("answer_order", {"order": second, "on": "2026-12-01", "text": "已办"})
    assert order_views.owed(town) == ()
    up(town, county, box)
    county.do("close_order", {"order": second, "closing_opinion": "销"})
    assert [seen(county, one).state.value for one in (first, second)] == ["closed"] * 2


def test_an_answer_given_before_a_reminder_does_not_answer_it(
    county: Desk, town: Desk, box: Path, clock: DayClock
) -> None:
    first = issue(county)
    down(county, town, box)
    town.do("answer_order", {"order": first, "on": "2026-11-20", "text": "正在办"})
    up(town, county, box)
    clock.day = date(2026, 11, 23)
    done = county.do("remind_order", {"order": first, "due": "2026-12-05", "text": "没有写结果"})
    second = done.created["county_order"]
    assert seen(county, second).state is OrderState.SENT
    done = county.do("remind_order", {"order": second, "due": "2026-12-06"})
    assert seen(county, done.created["county_order"]).line.colour == "red"


def test_a_withdrawn_order_is_owed_no_more_and_cannot_be_answered(
    county: Desk, town: Desk, box: Path
) -> None:
    order = issue(county)
    down(county, town, box)
    assert len(order_views.owed(town)) == 1
    county.do("withdraw_order", {"order": order, "withdrawn_why": "发错了乡镇"})
    down(county, town, box)
    assert (order_views.owed(town), seen(town, order).state.value) == ((), "withdrawn")
    with pytest.raises(RuleBroken, match="order_ended"):
        town.do("answer_order", {"order": order, "on": "2026-11-20", "text": "办了"})


def test_a_file_travels_with_the_answer(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    order = issue(county)
    down(county, town, box)
    file = tmp_path / "结案报告.txt"
    file.write_text("调解成功", encoding="utf-8")
    values = {"order": order, "on": "2026-11-20", "text": "见附件", "file": str(file)}
    town.do("answer_order", values)
    up(town, county, box)
    answer = seen(county, order).said[-1]
    assert answer.file_label == "附件"
    assert order_views.read_file(county, order, answer.sha256).decode() == "调解成功"


def test_two_pcs_of_a_township_both_receive_and_answer_without_a_conflict(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    second, box = second_pc(county, town, keys["town"], tmp_path), tmp_path / "box"
    order = issue(county)
    report(county, box)
    for desk, words in ((town, "去看过了"), (second, "双方已签协议")):
        take(desk, box)
        desk.do("answer_order", {"order": order, "on": "2026-11-20", "text": words})
    for deed in (report, take):
        for desk in (town, second):
            deed(desk, box)
    take(county, box)
    both = {("receipt", ""), ("answer", "去看过了"), ("answer", "双方已签协议")}
    assert [set(said(desk, order)) for desk in (county, town, second)] == [both] * 3
    assert len({digest(desk, SPACE) for desk in (county, town, second)}) == 1
    second.store.close()


# -- who may write what ----------------------------------------------------------------------------


def test_an_order_that_a_township_wrote_itself_is_put_aside(
    county: Desk, town: Desk, box: Path
) -> None:
    there_and_back(town, county, box)
    with town.store.write(town.user.user_id, "forged") as session:
        session.add(CountyOrderRow(
            kind="assignment", year=2026, serial=9, number="交办〔2026〕9号", title="假的",
            issued_on=date(2026, 11, 20), due_on=date(2026, 11, 30),
        ))  # fmt: skip
    report(town, box)
    assert [one.quarantined for one in take(county, box).taken.packages] == [1]
    assert order_views.orders(county) == ()


def test_an_answer_that_the_county_wrote_itself_is_put_aside(
    county: Desk, town: Desk, box: Path
) -> None:
    order = issue(county)
    down(county, town, box)
    with county.store.write(county.user.user_id, "forged") as session:
        space = parcels.alias_of(session.raw, f"centre:{SPACE}") or 0
        session.add(OrderAnswerRow(
            space=space, order_id=order, kind="answer", on_day=date(2026, 11, 20), text="办好了",
        ))  # fmt: skip
    report(county, box)
    assert [one.quarantined for one in take(town, box).taken.packages] == [1]
    assert said(town, order) == []


OF_THE_COUNTY: tuple[tuple[str, dict[str, object]], ...] = (
    ("issue_order", {"kind": "交办", "centre": TOWN, "title": "x", "due": "2026-12-01"}),
    ("close_order", {"closing_opinion": "好"}),
    ("withdraw_order", {"withdrawn_why": "错"}),
    ("remind_order", {"due": "2026-12-01"}),
)


def test_a_township_is_refused_what_is_the_countys(county: Desk, town: Desk, box: Path) -> None:
    order = issue(county)
    down(county, town, box)
    for verb, values in OF_THE_COUNTY:
        named = {} if verb == "issue_order" else {"order": order}
        with pytest.raises(RuleBroken, match="not_a_county_store"):
            town.do(verb, {**named, **values})


@pytest.mark.usefixtures("box")
def test_the_county_is_refused_what_is_the_townships(county: Desk) -> None:
    order = issue(county)
    with pytest.raises(RuleBroken, match="order_not_here"):
        county.do("answer_order", {"order": order, "on": "2026-11-20", "text": "办好了"})


def test_an_answer_cannot_be_older_than_its_order(county: Desk, town: Desk, box: Path) -> None:
    order = issue(county)
    down(county, town, box)
    with pytest.raises(RuleBroken, match="order_answer_early"):
        town.do("answer_order", {"order": order, "on": "2026-11-19", "text": "早办好了"})
    with pytest.raises(BadInput, match="field_required"):
        town.do("answer_order", {"order": order, "on": "2026-11-20", "text": ""})
