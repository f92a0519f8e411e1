"""Whose number a number on paper is: the committee's own, or that of a court or another organ."""

from __future__ import annotations

import re

from mediation_desk.papers.numbers import folded

_FOREIGN = re.compile(r"民诉|诉前调|民初|民终|行初|刑初|执\d|访|公[(（]|警|检")


def is_outside(number: str) -> bool:
    """Whether a number was given by a court, the police or the petition system, by its pattern."""
    if not number:
        return False
    plain = folded(number)
    if _FOREIGN.search(plain):
        return True
    return plain.isdigit()
