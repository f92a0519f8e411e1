"""Reads a sum of money from what people type, in digits, in Chinese or mixed.

Exact throughout; what is vague (约, 左右, 3-5万) is refused, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.numerals import digit, small_number, unfold

_NOISE = re.compile(r"人民币|RMB|CNY|[¥￥\s\u200b\ufeff]|钱$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+")
_ARABIC_UNITS = {
    "": 1, "十": 10, "百": 100, "千": 1000, "k": 1000,
}  # fmt: skip
_BIG = (("亿", 10**8), ("万", 10**4))
_PARTS = re.compile(r"(?:(?P<yuan>[^元圆块]*)[元圆块])?(?P<rest>[^元圆块]*)")
_REST = re.compile(r"零?(?:(?P<jiao>[^角毛分])[角毛])?零?(?:(?P<fen>[^角毛分])分)?")


def read_cents(text: str) -> int:
    """Cents of the sum typed; see :meth:`mediation_desk.domain.money.Money.parse` for refusals."""
    clean = _clean(text)
    if not clean:
        raise BadInput("money_empty", text=text)
    if clean[0] in "-负−":
        raise BadInput("money_negative", text=text)
    cents = _cents(clean)
    if cents is None:
        raise BadInput("money_unreadable", text=text)
    if cents != cents.to_integral_value():
        raise BadInput("money_too_fine", text=text)
    if cents >= 10**14:
        raise BadInput("money_too_large", text=text)
    return int(cents)


def _clean(text: str) -> str:
    folded = unfold(unicodedata.normalize("NFKC", text).replace("，", ","))
    bare = _NOISE.sub("", folded)
    return re.sub(r"^大写[::]?", "", bare).removesuffix("整").removesuffix("正")


def _cents(clean: str) -> Decimal | None:
    match = _PARTS.fullmatch(clean)
    if match is None:
        return None
    yuan, rest = match["yuan"], match["rest"]
    if yuan is None and not re.search("[角毛分]", rest):
        yuan, rest = rest, ""
    whole = Decimal(0) if yuan is None else _number(yuan)
    small = _small_change(rest, after_yuan=yuan is not None)
    return None if whole is None or small is None else whole * 100 + small


def _small_change(rest: str, *, after_yuan: bool) -> Decimal | None:
    """角 and 分 after 元; one bare digit after 块 stands for 角."""
    if not rest:
        return Decimal(0)
    if after_yuan and len(rest) == 1:
        value = digit(rest)
        return None if value is None else Decimal(value * 10)
    match = _REST.fullmatch(rest)
    if match is None:
        return None
    jiao = digit(match["jiao"]) if match["jiao"] else 0
    fen = digit(match["fen"]) if match["fen"] else 0
    return None if jiao is None or fen is None else Decimal(jiao * 10 + fen)


def _number(text: str) -> Decimal | None:
    """A number that may hold 亿 and 万; a single digit left over takes the next unit (一万二)."""
    for name, size in _BIG:
        head, found, tail = text.rpartition(name)
        if found:
            return _with_tail(_number(head), size, tail)
    return _section(text)


def _with_tail(head: Decimal | None, size: int, tail: str) -> Decimal | None:
    if head is None or not tail:
        return None if head is None else head * size
    rest = _number(tail)
    if rest is None or rest >= size or (head * size) % 1:
        return None
    if len(tail) == 1:  # 一万二 is 12,000
        rest *= size // 10
    return head * size + rest


def _section(text: str) -> Decimal | None:
    """Digits, digits with one unit (``3.5千``), or Chinese with units."""
    match = _GROUPED.match(text)
    if match is not None and match.end() > 0:
        return _arabic(match[0], text[match.end() :])
    value = small_number(text.lstrip("零〇") or text)
    if value is None and text in ("零", "〇"):
        value = 0
    return None if value is None else Decimal(value)


def _arabic(digits: str, rest: str) -> Decimal | None:
    value = Decimal(digits.replace(",", ""))
    if not rest:
        return value
    size = _ARABIC_UNITS.get(rest[0].lower())
    if size is None:
        return None
    if rest[1:]:
        tail = _number(rest[1:])
        if tail is None or tail >= size:
            return None
        return value * size + (tail * (size // 10) if len(rest) == 2 else tail)
    return value * size
