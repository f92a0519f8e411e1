"""Whose number a number on paper is: the committee's own, or that of a court or another organ."""

from __future__ import annotations

import re

from mediation_desk.intake.values import CaseDoc
from mediation_desk.papers.numbers import PATTERNS, folded, read_number

#: The number at the head of a letter's name (青信转〔2026〕88号 转送函).
_LETTER = re.compile(r"[^\s，；、]*\d号")
_FOREIGN = re.compile(r"民诉|诉前调|民初|民终|行初|刑初|执\d|访|公[(（]|警|检")


def is_outside(number: str) -> bool:
    """Whether a number was given by a court, the police or the petition system, by its pattern."""
    if not number:
        return False
    plain = folded(number)
    if _FOREIGN.search(plain):
        return True
    return plain.isdigit()


def short_name_in(doc: CaseDoc) -> str:
    """The short name of the body in the numbers that it gave on paper; empty where none tells."""
    for _key, number in doc.numbers:
        for pattern in PATTERNS.values():
            found = read_number(pattern, number) if "{简称}" in pattern else None
            if found is not None and found.short_name:
                return found.short_name
    return ""


def letter_number(letter: str) -> str:
    """The number at the head of a letter's name; empty where it has none."""
    found = _LETTER.match(letter.strip())
    return found[0] if found else ""
