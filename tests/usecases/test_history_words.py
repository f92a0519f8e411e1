"""The history of a case is told in words: no code, no number that stands masked elsewhere."""

from __future__ import annotations

import re
from datetime import date

import pytest

from mediation_desk.records.log.history import FieldChange
from mediation_desk.usecases import care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.history_words import told
from tests.desks import led

STROKES = "[[[0,0,0],[60,40,20],[140,10,45]]]"


@pytest.mark.parametrize(
    ("table", "field", "old", "new", "words"),
    [
        ("case_mediator", "role", None, "presiding", ("分工", "", "主持调解员")),
        ("payment", "amount_cents", None, 400000, ("金额", "", "4,000.00元")),
        ("case_file", "place", "调解一室", "村委会", ("发生地", "调解一室", "村委会")),
        ("case_file", "risk_flags", None, ["crime"], ("风险与情形", "", "可能涉嫌犯罪")),
        ("episode", "accepted_on", None, date(2026, 4, 7), ("受理日期", "", "2026年4月7日")),
        ("person", "id_no", None, "620102196804129960", ("证件号码", "", "6201********9960")),
        ("case_file", "unheard_of", None, "view", None),
        ("clause", "seq", None, 1, None),
    ],
)
def test_a_change_is_told_in_words_and_never_in_codes(
    desk: Desk, table: str, field: str, old: object, new: object, words: tuple[str, ...] | None
) -> None:
    found = told(FieldChange(table, "", field, old, new, old is None), desk.rules, {})
    assert (found and (found.what, found.old, found.new)) == words


def test_a_whole_history_holds_no_code_and_no_bare_number(desk: Desk) -> None:
    case = led(desk, "draft_agreement")
    signed = {"who": "陈翀", "on": "2026-04-13", "method": "screen", "strokes": STROKES}
    desk.do("sign_agreement", signed, case=case)
    lines = care.history(desk, case)
    texts = [text for one in lines for c in one.changes for text in (c.what, c.old, c.new)]
    assert "620102196804129960" not in "".join(texts)
    assert not [text for text in texts if re.fullmatch(r"[a-z_]{3,}", text)]
    assert STROKES not in texts
    assert "主持调解员" in texts
