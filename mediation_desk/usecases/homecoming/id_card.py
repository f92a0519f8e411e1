"""What the text of a resident identity card says, as a card reader gives it or a person pastes it.

Only reads: what it finds are proposals that stand in the form until a person saves them. A number
with a false check digit is given as it stands, so that its field says what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.parties import Sex

_LABELS = {
    "name": "姓名", "sex": "性别", "ethnicity": "民族", "birth": "出生(?:日期|年月日)?",
    "address": "住址|地址", "number": "公民身份号码|公民身份证号码|身份证号码?|身份号码",
    "rest": "签发机关|有效期限?|有效日期",
}  # fmt: skip
_LABEL = re.compile(
    "(?:^|(?<=[\\s,;|]))(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items())
    + ")[\\s:]*"
)
_DAY = re.compile(r"(\d{4})\D{0,3}(\d{1,2})\D{0,3}(\d{1,2})")
_NUMBER = re.compile(r"\d{17}[\dX]")
_SEXES = {"男": Sex.MALE, "女": Sex.FEMALE}


@dataclass(frozen=True, slots=True)
class IdCard:
    """What a card says; empty where the text does not say it."""

    name: str
    number: str
    sex: Sex = Sex.UNKNOWN
    ethnicity: str = ""
    birth_date: date | None = None
    address: str = ""


def read_id_card(text: str) -> IdCard | None:
    """The card that a text is of; None where it lacks 姓名 or a whole number."""
    plain = unicodedata.normalize("NFKC", text)
    marks = list(_LABEL.finditer(plain))
    said: dict[str, str] = {}
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(plain)
        said.setdefault(str(mark.lastgroup), plain[mark.end() : end].strip(" \t\r\n,;|"))
    name, number = _joined(said.get("name", "")), _joined(said.get("number", "")).upper()
    if not name or _NUMBER.fullmatch(number) is None:
        return None
    ethnicity = _joined(said.get("ethnicity", ""))
    return IdCard(
        name, number, _SEXES.get(said.get("sex", "")[:1], Sex.UNKNOWN),
        f"{ethnicity.removesuffix('族')}族" if ethnicity else "",
        _day(said.get("birth", "")), _joined(said.get("address", "")),
    )  # fmt: skip


def _joined(text: str) -> str:
    """Without the breaks that the card has within a name, a number or an address."""
    return re.sub(r"\s+", "", text)


def _day(text: str) -> date | None:
    found = _DAY.search(_joined(text))
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
