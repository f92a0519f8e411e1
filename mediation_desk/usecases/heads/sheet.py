"""A roster of heads read from a sheet: xlsx or csv, columns found by their headings.

Reads what the file says and guesses no value. A row of totals is left out.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from mediation_desk.domain.errors import BadInput
from mediation_desk.intake.book import open_book
from mediation_desk.intake.cells import shown
from mediation_desk.usecases.casework.party_requests import MemberInput

_HEADINGS = {
    "no": ("序号", "编号"), "name": ("姓名",), "sex": ("性别",),
    "id_no": ("身份证号", "身份证号码", "证件号码"), "phone": ("电话", "联系电话", "手机号"),
    "occupation": ("工种", "职业", "岗位"), "period": ("所属时间", "期间", "欠薪期间"),
    "owed": ("金额", "欠薪金额", "拖欠金额", "应得金额", "应付金额", "拖欠工资", "金额(元)"),
    "account": ("银行卡号", "账号", "卡号"),
}  # fmt: skip
_TOTALS = ("合计", "总计", "小计")
_MOST_BYTES = 8 * 1024 * 1024


def read_heads(path: Path, today: date) -> list[MemberInput]:
    """The heads of the first sheet that has a column 姓名.

    Raises BadInput ``heads_no_names``, ``heads_none``, or what is wrong with a value.
    """
    for rows in sheets_of(path):
        for place, row in enumerate(rows[:20]):
            columns = columns_of(row, _HEADINGS)
            if "name" in columns:
                return _heads(rows[place + 1 :], columns, today)
    raise BadInput("heads_no_names", field="file")


def sheets_of(path: Path) -> list[list[list[str]]]:
    """The cells of each sheet of a workbook, or of a csv file, as text.

    Raises BadInput ``file_unreadable``, ``file_too_large``, or what is wrong with a workbook.
    """
    if path.suffix.lower() != ".csv":
        return [[[shown(cell) for cell in row] for row in one.rows] for one in open_book(path)]
    try:
        raw = path.read_bytes()
    except OSError as trouble:
        raise BadInput("file_unreadable", field="file", errno=trouble.errno) from trouble
    if len(raw) > _MOST_BYTES:
        raise BadInput("file_too_large", field="file", size=len(raw), largest=_MOST_BYTES)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", errors="replace")
    return [[[cell.strip() for cell in row] for row in csv.reader(StringIO(text))]]


def columns_of(row: Sequence[str], headings: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Where each of these columns stands in a row of headings, as far as it is there."""
    plain = [cell.replace(" ", "").replace("（", "(").replace("）", ")") for cell in row]
    return {
        key: plain.index(word)
        for key, words in headings.items()
        if (word := next((w for w in words if w in plain), ""))
    }


def _heads(
    rows: Sequence[Sequence[str]], columns: dict[str, int], today: date
) -> list[MemberInput]:
    found: list[MemberInput] = []
    for row in rows:
        told = {key: row[at].strip() for key, at in columns.items() if at < len(row) and row[at]}
        first = next((cell.strip() for cell in row if cell.strip()), "")
        if not told.get("name") or told["name"] in _TOTALS or first in _TOTALS:
            continue
        number = told.pop("no", "")
        values = {**told, "no": int(number) if number.isdigit() else len(found) + 1}
        values["sex"] = {"男": "male", "女": "female"}.get(told.get("sex", ""), "unknown")
        found.append(MemberInput.model_validate(values, context={"today": today}))
    if not found:
        raise BadInput("heads_none", field="file")
    return found
