"""One verb is one transaction and one change, over PostgreSQL."""

from __future__ import annotations

from tests.records.test_recorder import (
    test_a_change_taken_back_within_the_verb_leaves_no_change,
    test_a_private_note_is_a_change_of_its_own_kind,
    test_a_value_set_without_being_read_still_records_the_old_one,
    test_a_verb_may_not_commit_by_itself,
    test_a_verb_that_flushes_four_times_is_one_change,
    test_an_error_in_the_verb_leaves_neither_row_nor_change,
    test_an_update_keeps_old_and_new_as_stored,
    test_bulk_update_through_the_orm_is_refused,
    test_delete_is_refused_and_remove_marks_the_row,
    test_private_notes_and_other_rows_do_not_share_a_change,
    test_reading_sees_the_state_before_an_unfinished_verb,
    test_rows_get_the_own_space_and_heads_name_the_last_change,
    test_the_log_clock_never_goes_back,
    test_written_tells_rows_and_cases_for_notices,
)

__all__ = [
    "test_a_change_taken_back_within_the_verb_leaves_no_change",
    "test_a_private_note_is_a_change_of_its_own_kind",
    "test_a_value_set_without_being_read_still_records_the_old_one",
    "test_a_verb_may_not_commit_by_itself",
    "test_a_verb_that_flushes_four_times_is_one_change",
    "test_an_error_in_the_verb_leaves_neither_row_nor_change",
    "test_an_update_keeps_old_and_new_as_stored",
    "test_bulk_update_through_the_orm_is_refused",
    "test_delete_is_refused_and_remove_marks_the_row",
    "test_private_notes_and_other_rows_do_not_share_a_change",
    "test_reading_sees_the_state_before_an_unfinished_verb",
    "test_rows_get_the_own_space_and_heads_name_the_last_change",
    "test_the_log_clock_never_goes_back",
    "test_written_tells_rows_and_cases_for_notices",
]
