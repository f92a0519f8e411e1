"""Every refusal of the tracks through ``case do`` and on the case page: the same code and article
both times, grey with its reason or said in the form, and nothing written.
"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.words import explain
from mediation_desk.usecases.desk import Desk
from tests.track_blocks.command_line import CommandLine
from tests.track_blocks.row import Row
from tests.track_blocks.table import PARTS
from tests.track_blocks.trying import NOT_OFFERED, Trial


@pytest.mark.timeout(480)
@pytest.mark.parametrize("part", PARTS)
def test_each_is_refused_with_its_article_and_writes_nothing(
    qtbot: QtBot, page: CasePage, desk: Desk, typing: CommandLine, part: str
) -> None:
    trial, wrong = Trial(qtbot, page), {}
    for row in PARTS[part]:
        case = row.arrange(desk)
        trial.come_to(row, case)
        before, wanted = desk.store.rows_digest(), reason_of(desk, row, case)
        told, seen = typing.do(case, row.verb), trial.seen(row)
        if told != (1, answer_of(wanted)) or not is_shown(row, wanted, seen):
            wrong[str(row)] = (wanted, told, seen)
        assert desk.store.rows_digest() == before, str(row)
    assert not wrong


def reason_of(desk: Desk, row: Row, case: str) -> RuleBroken:
    """What the desk itself says, with the row's code and article."""
    refused = refusal_of(desk, row, case)
    assert refused is not None, f"{row} was not refused"
    assert (refused.code, row.article in refused.article) == (row.code, True), str(row)
    return refused


def refusal_of(desk: Desk, row: Row, case: str) -> RuleBroken | None:
    """Why the desk does not do it; None where it has."""
    try:
        desk.do(*row.verb, case=case)
    except RuleBroken as refused:
        return refused
    return None


def answer_of(wanted: RuleBroken) -> object:
    """The answer in JSON that this refusal must give: code, one line of Chinese, article."""
    message = " ".join(explain(wanted).split())
    return {"error": {"code": wanted.code, "message": message, "article": wanted.article or None}}


def is_shown(row: Row, wanted: RuleBroken, seen: str) -> bool:
    """Whether the page says so, or does not even offer what the row wants."""
    return (NOT_OFFERED if row.unoffered else explain(wanted)) in seen
