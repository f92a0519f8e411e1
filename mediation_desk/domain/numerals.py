"""Chinese numerals both ways: 大写 for papers, and what people type or say.

Whole numbers only; currency and dates are read elsewhere. Never guesses: no numeral gives None.
"""

from __future__ import annotations

import re

FORMAL = "零壹贰叁肆伍陆柒捌玖"
PLAIN = "〇一二三四五六七八九"

_SPELLINGS = "零〇○ 一壹幺弌 二贰两貳俩弍 三叁參弎 四肆 五伍 六陆陸 七柒 八捌 九玖"
_DIGITS = {char: value for value, chars in enumerate(_SPELLINGS.split()) for char in chars}
_UNITS = {"千": 1000, "仟": 1000, "百": 100, "佰": 100, "十": 10, "拾": 10}
_SHORT = {"廿": "二十", "卄": "二十", "卅": "三十", "萬": "万", "億": "亿", "圓": "圆"}
_SECTION = re.compile("[" + "".join(_DIGITS) + "".join(_UNITS) + "]+")


def digit(char: str) -> int | None:
    """The value of one Chinese or Arabic digit; None for anything else."""
    return int(char) if char and char in "0123456789" else _DIGITS.get(char)


def unfold(text: str) -> str:
    """Replace 廿, 卅 and traditional units by their plain writing."""
    for short, full in _SHORT.items():
        text = text.replace(short, full)
    return text


def digits_in_a_row(text: str) -> str | None:
    """``二〇二六`` → ``2026``; None unless every character is a digit."""
    values = [digit(char) for char in text]
    if not values or None in values:
        return None
    return "".join(str(value) for value in values)


def small_number(text: str) -> int | None:
    """A number below ten thousand written with units: ``三千五`` (3500), ``十二``, ``壹仟零伍拾``.

    A digit left over after 千 or 百 stands for the next unit, unless 零 stands before it.
    """
    if not text or not _SECTION.fullmatch(text):
        return None
    total, current, last_unit, zero = 0, -1, 10_000, False
    for char in text:
        unit = _UNITS.get(char)
        if unit is None:
            if current > 0:
                return None
            value = _DIGITS[char]
            zero, current = zero or value == 0, value
            continue
        if unit >= last_unit or (current == 0 and unit != 10) or (current < 0 and unit != 10):
            return None
        total += (1 if current <= 0 else current) * unit
        last_unit, current, zero = unit, -1, False
    if current <= 0:
        return None if total == 0 and current < 0 else total
    colloquial = last_unit in (100, 1000) and not zero
    return total + current * (last_unit // 10 if colloquial else 1)


def small_formal(number: int) -> str:
    """A number below ten thousand in formal characters, without leading zero; empty for 0."""
    text, gap = "", False
    for unit, name in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        value = number // unit % 10
        if not value:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + FORMAL[value] + name
        gap = False
    return text


def formal_number(number: int) -> str:
    """A whole number from 0 below 10¹² in 大写, e.g. 100100000 → 壹亿零壹拾万."""
    if number == 0:
        return FORMAL[0]
    text, gap = "", False
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // unit % 10_000
        if not section:
            gap = bool(text)
            continue
        needs_zero = bool(text) and (gap or section < 1000)
        text += ("零" if needs_zero else "") + small_formal(section) + name
        gap = False
    return text


def plain_number(number: int) -> str:
    """A number from 1 to 99 as people write days and months: 十, 十五, 二十, 三十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{PLAIN[tens]}十")
    return head + (PLAIN[ones] if ones else "")
