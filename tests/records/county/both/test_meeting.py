"""Who was here before is found in PostgreSQL as in the file."""

from __future__ import annotations

from tests.records.meeting.test_finding import (
    test_a_case_is_met_by_each_key_of_its_people,
    test_heads_of_a_group_and_the_place_are_met,
    test_keys_of_an_older_program_are_known_to_be_old,
    test_ties_make_threads_and_undone_ones_do_not,
    test_what_was_changed_or_taken_out_is_met_no_more,
    test_who_must_not_see_a_case_is_told_only_that_it_is,
)

__all__ = [
    "test_a_case_is_met_by_each_key_of_its_people",
    "test_heads_of_a_group_and_the_place_are_met",
    "test_keys_of_an_older_program_are_known_to_be_old",
    "test_ties_make_threads_and_undone_ones_do_not",
    "test_what_was_changed_or_taken_out_is_met_no_more",
    "test_who_must_not_see_a_case_is_told_only_that_it_is",
]
