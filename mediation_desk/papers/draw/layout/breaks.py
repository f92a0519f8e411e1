"""Where a line may end: 避头尾 for Chinese, the Unicode rules for Latin words and numbers.

The lists are those that LibreOffice keeps for zh-CN; which characters hang in the margin as well.
It measures nothing.
"""

from __future__ import annotations

from functools import cache

NEVER_FIRST = frozenset(
    ":!),.:;?]}¢'\"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―--′’”"
)
NEVER_LAST = frozenset("([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（｛“‘")
HANGING = frozenset("!,.:;?、。！，．：；？")
BLANKS = " \u3000"

ASIAN, LATIN, WEAK = "A", "L", ""

_LATIN_BLOCKS = ((0x21, 0x2C6), (0x2C8, 0x2C8), (0x2CC, 0x2D8), (0x2DA, 0x1100), (0x1200, 0x1800),
                 (0x1800, 0x2000))  # fmt: skip
_ASIAN_BLOCKS = ((0x1100, 0x1200), (0x2E80, 0xD7B0), (0xF900, 0xFB00), (0xFE10, 0xFE20),
                 (0xFE30, 0xFE70), (0xFF00, 0xFFF0), (0x20000, 0x3FFFE))  # fmt: skip


@cache
def script_of(character: str) -> str:
    """ASIAN, LATIN, or WEAK for what takes the side of its neighbour (quotes, dashes, boxes)."""
    code = ord(character)
    if any(low <= code < high for low, high in _ASIAN_BLOCKS):
        return ASIAN
    if code != 0xA0 and any(low <= code < high for low, high in _LATIN_BLOCKS):
        return LATIN
    return WEAK


@cache
def wordlike(character: str) -> bool:
    """A letter, digit or Chinese character: between such the scripts keep a distance."""
    return character.isalpha() or character.isdecimal()


_CLASSES = {
    "OP": "([{‚„¡¿（《「『【〔〖〈［｛‹〝︵︷︹︻︽︿﹁﹃﹙﹛﹝",
    "CL": "}、。，．）》」』】〕〗〉］｝〞︶︸︺︼︾﹀﹂﹄﹚﹜﹞､｡",
    "CP": ")]",
    "EX": "!?！？﹗﹖",
    "IS": ",.:;",
    "NS": "々：；・ー‼⁇‽〜゛゜ヽヾゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ﹔﹕",
    "QU": "\"'“”‘’«»",
    "PR": "$¥£￥+№±\\￡€＄",
    "PO": "%°′″￠％‰℃¢",
    "HY": "-",
    "BA": "–\u2010\t|",
    "IN": "…‥",
    "B2": "—",
    "SY": "/",
    "GL": "\u00a0\u2011\u2060\u202f\ufeff",
    "SP": " ",
}  # fmt: skip
_CLASS_OF = {character: name for name, text in _CLASSES.items() for character in text}
_NOT_BEFORE = frozenset(("CL", "CP", "EX", "IS", "SY", "NS", "BA", "HY", "QU", "GL", "SP", "IN"))
_NOT_AFTER = frozenset(("OP", "QU", "GL"))
_NO_BREAK = frozenset(
    [("AL", "AL"), ("AL", "NU"), ("NU", "AL"), ("NU", "NU"), ("HY", "NU"), ("IS", "AL"),
     ("IS", "NU"), ("SY", "NU"), ("SY", "AL"), ("NU", "PO"), ("NU", "PR"), ("PR", "NU"),
     ("PR", "AL"), ("PR", "ID"), ("PR", "OP"), ("PO", "NU"), ("PO", "OP"), ("PO", "AL"),
     ("CL", "PO"), ("CL", "PR"), ("CP", "PO"), ("CP", "PR"), ("CP", "AL"), ("CP", "NU"),
     ("AL", "PR"), ("AL", "PO"), ("ID", "PO"), ("B2", "B2"), ("AL", "OP"), ("NU", "OP")]
)  # fmt: skip


@cache
def _class(character: str) -> str:
    found = _CLASS_OF.get(character)
    if found:
        return found
    if character.isdecimal():
        return "NU"
    if script_of(character) == ASIAN or 0x2460 <= ord(character) < 0x2800:
        return "ID"
    return "AL"


def unicode_break(text: str, at: int) -> bool:
    """Whether a line may end before ``text[at]`` by the Unicode rules."""
    after = _class(text[at])
    before = _class(text[at - 1])
    if after == "SP" or after in ("GL",):
        return False
    if before == "SP":
        last = at - 1
        while last > 0 and text[last] == " ":
            last -= 1
        held = _class(text[last])
        return held != "OP" and after not in ("CL", "CP", "EX", "SY")
    if after in _NOT_BEFORE or before in _NOT_AFTER:
        return False
    if after == "OP" and before in ("AL", "NU") and text[at] not in "([{":
        return True  # a full-width bracket
    if before == "HY" and after == "NU":
        return at > 1 and text[at - 2].isalnum()
    return (before, after) not in _NO_BREAK


def unicode_preceding(text: str, at: int, floor: int) -> int:
    """The last place at or before ``at``, and after ``floor``, where a line may end; else floor."""
    while at > floor and not unicode_break(text, at):
        at -= 1
    return at


def chinese_break(
    text: str, at: int, forbidden: bool, hanging: bool, floor: int = 0
) -> int:
    """Where the line that starts at ``floor`` ends when ``text[at]`` is the first that does not
    fit; a sign that hangs stands behind it. At ``floor`` there is no place to end.
    """
    end = len(text)
    if hanging and text[at] in HANGING:
        at += 1
        if at == end:
            return at
    if forbidden:
        while at > floor and (text[at] in NEVER_FIRST or text[at - 1] in NEVER_LAST):
            at -= 1
    return at
