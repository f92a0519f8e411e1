"""A county's file changes how risk is graded, is told before it is kept, and is given up again."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.risk.asking import risk_card
from mediation_desk.usecases.upkeep.local_rules import in_words, local_rules, read_local_file
from tests.desks import registered

FILE = """\
county: 青禾县
basis: 青政办〔2026〕2号
risk:
  criteria:
    people_10: {people: 8}
    heated: {unused: true}
  duties:
    plan_3: {days: 5}
  levels:
    red: {from_points: 60}
"""


def read(folder: Path, text: str = FILE) -> dict[str, object]:
    file = folder / "local.yaml"
    file.write_text(text, encoding="utf-8")
    found = read_local_file(file)
    return {"told": in_words(found), **found.model_dump(mode="json")}


def test_it_is_told_kept_shown_and_given_up(desk: Desk, tmp_path: Path) -> None:
    given = read(tmp_path)
    assert given.pop("told") == [
        "风险：涉及 N 人（8 人以上）：橙", "风险：情绪激烈：不用",
        "风险：拿出化解方案（5 日内）：橙", "风险：满 60 分为红色（重大）",
    ]  # fmt: skip
    eight = {"role": "applicant", "person": {"name": "王福海"}, "group_count": 7}
    case = registered(desk, eight, {"role": "respondent", "person": {"name": "陈翀"}})
    assert risk_card(desk, case).found.colour == "yellow"
    desk.do("take_local_rules", given)
    card = risk_card(desk, case)
    assert (card.found.colour, card.basis) == ("orange", "青政办〔2026〕2号")
    shown = {(one.shipped, one.own) for one in local_rules(desk)}
    assert ("涉及 N 人（10 人以上）：橙", "涉及 N 人（8 人以上）：橙") in shown
    desk.do("drop_local_rules", {})
    assert risk_card(desk, case).found.colour == "yellow"


def test_a_criterion_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    text = FILE.replace("people_10", "people_11")
    with pytest.raises(BadInput, match="risk_rule_unknown"):
        read(tmp_path, text)
