"""How old somebody is on a day, and whether that is of age. Never asks what day it is."""

from __future__ import annotations

from datetime import date

ADULT_AGE = 18
"""民法典第十七条."""


def age_on(birth_date: date, day: date) -> int:
    """Full years (周岁); a birthday counts from its own day, that of 29 February from 1 March."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)
