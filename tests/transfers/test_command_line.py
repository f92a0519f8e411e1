"""``sync transfer``, ``sync receive``, ``sync late``: what scripts get."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from mediation_desk.cli.exchange import transfers
from mediation_desk.cli.usage import ChineseParser
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.desk import Desk
from tests.transfers.three import REASON, WEST, Three
from tests.usecases.exchange.packages import a_case, amend


def run(desk: Desk, *words: str) -> dict[str, Any]:
    top = ChineseParser(prog="sync")
    transfers.add(top.add_subparsers(dest="sub", required=True, parser_class=ChineseParser))
    args = top.parse_args(list(words))
    answer = args.run(SimpleNamespace(desk=desk), args)
    assert answer.lines
    return dict(answer.data)


def test_a_case_goes_over_by_command_line(three: Three) -> None:
    case = a_case(three.east)
    number = asking.facts_of(three.east, case).register_no
    three.up(three.east)
    made = run(three.county, "transfer", number, "--to", WEST, "--reason", REASON)
    amend(three.east, case, facts="后来又改的", place="水渠边")
    three.exchange()
    (waiting,) = run(three.west, "receive")["waiting"]
    assert (waiting["case"], waiting["old_no"]) == (made["new_case"], number)
    assert run(three.west, "receive", number)["number"]
    late = run(three.west, "late")["late"]
    facts = next(one["id"] for one in late if one["wrote"] == "后来又改的")
    (left,) = run(three.west, "late", facts[-8:], "--take")["late"]
    assert not run(three.west, "late", left["id"], "--leave")["late"]
    assert asking.facts_of(three.west, made["new_case"]).facts == "后来又改的"


def test_a_refusal_comes_out_as_it_is(three: Three) -> None:
    with pytest.raises(RuleBroken, match="not_a_county_store"):
        run(three.east, "transfer", a_case(three.east), "--to", WEST, "--reason", REASON)


def test_a_number_that_two_waiting_cases_bear_is_asked_back(three: Three) -> None:
    """Two townships number by themselves; both handed cases on to the third."""
    first, second = a_case(three.east), a_case(three.east, "田界")
    three.up(three.east)
    news = [three.transfer(case) for case in (first, second)]
    three.exchange()
    number = asking.facts_of(three.east, first).register_no
    with three.west.store.maintenance() as raw, three.west.store.guard_open():
        raw.execute("UPDATE case_transfer SET old_no = ?", (number,))
    with pytest.raises(BadInput) as found:
        run(three.west, "receive", number)
    assert found.value.code == "transfer_number_twice"
    said = presenting.sentence(found.value)
    assert all(new in said for new in news)
    assert len(run(three.west, "receive")["waiting"]) == 2
    assert run(three.west, "receive", news[1])["case"] == news[1]
