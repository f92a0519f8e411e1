"""Every refusal of the tracks on the case page: grey with its reason, or said in the form."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Desk
from tests.track_blocks.row import Row
from tests.track_blocks.table import PARTS
from tests.track_blocks.trying import NOT_OFFERED, Trial


@pytest.mark.parametrize("part", PARTS)
def test_the_page_refuses_each_with_its_article_and_writes_nothing(
    qtbot: QtBot, page: CasePage, desk: Desk, part: str
) -> None:
    trial, unlike = Trial(qtbot, page), {}
    for row in PARTS[part]:
        case = row.arrange(desk)
        trial.come_to(row, case)
        before, wanted = desk.store.rows_digest(), reason_of(desk, row, case)
        seen = trial.seen(row)
        wanted = NOT_OFFERED if row.unoffered else wanted
        if wanted not in seen or desk.store.rows_digest() != before:
            unlike[str(row)] = (wanted, seen)
    assert not unlike


def reason_of(desk: Desk, row: Row, case: str) -> str:
    """What the desk itself says, with the row's code and article."""
    with pytest.raises(RuleBroken) as refused:
        desk.do(*row.verb, case=case)
    assert (refused.value.code, row.article in refused.value.article) == (row.code, True), str(row)
    return explain(refused.value)
