"""People found while typing, over PostgreSQL."""

from __future__ import annotations

from tests.records.test_one_step import (
    people,
    test_people_are_found_by_beginning_and_number,
    test_the_very_name_and_the_newest_are_kept_by_the_limit,
)

__all__ = [
    "people",
    "test_people_are_found_by_beginning_and_number",
    "test_the_very_name_and_the_newest_are_kept_by_the_limit",
]
