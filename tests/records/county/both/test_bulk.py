"""Rows written in bulk cannot be told from rows that verbs wrote, over PostgreSQL."""

from __future__ import annotations

from tests.records.test_bulk import (
    test_a_change_over_the_limit_is_refused,
    test_a_column_that_is_none_is_refused,
    test_an_error_leaves_nothing,
    test_chain_rows_and_history_are_as_by_verbs,
    test_changes_gathered_for_another_verb_are_refused,
    test_private_notes_do_not_mix_and_groups_are_not_empty,
    test_rows_written_in_bulk_can_be_changed_by_verbs,
    test_what_another_process_gathered_is_written_as_it_is,
    test_what_belongs_to_a_signed_agreement_is_written_before_it,
)

__all__ = [
    "test_a_change_over_the_limit_is_refused",
    "test_a_column_that_is_none_is_refused",
    "test_an_error_leaves_nothing",
    "test_chain_rows_and_history_are_as_by_verbs",
    "test_changes_gathered_for_another_verb_are_refused",
    "test_private_notes_do_not_mix_and_groups_are_not_empty",
    "test_rows_written_in_bulk_can_be_changed_by_verbs",
    "test_what_another_process_gathered_is_written_as_it_is",
    "test_what_belongs_to_a_signed_agreement_is_written_before_it",
]
