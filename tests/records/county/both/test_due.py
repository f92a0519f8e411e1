"""The day sheet over PostgreSQL."""

from __future__ import annotations

from tests.records.test_due import (
    held,
    test_a_sensitive_case_is_told_by_number_and_day_alone,
    test_a_short_sheet_has_the_first_of_each_list,
    test_every_line_stands_in_its_list_the_earliest_first,
    test_pages_put_together_are_the_whole_sheet,
    test_the_counts_tell_of_all,
    test_who_is_let_into_one_case_sees_and_counts_its_days_alone,
)

__all__ = [
    "held",
    "test_a_sensitive_case_is_told_by_number_and_day_alone",
    "test_a_short_sheet_has_the_first_of_each_list",
    "test_every_line_stands_in_its_list_the_earliest_first",
    "test_pages_put_together_are_the_whole_sheet",
    "test_the_counts_tell_of_all",
    "test_who_is_let_into_one_case_sees_and_counts_its_days_alone",
]
