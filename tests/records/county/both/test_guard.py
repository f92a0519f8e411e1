"""Rows are written through the recorder or not at all, over PostgreSQL."""

from __future__ import annotations

from tests.records.test_guard import (
    test_a_frozen_row_cannot_be_changed_even_through_the_session,
    test_a_reader_cannot_write,
    test_a_store_is_not_made_over_another,
    test_raw_sql_inside_a_verb_aborts_too,
    test_raw_sql_through_our_own_connection_aborts_with_a_clear_message,
)

__all__ = [
    "test_a_frozen_row_cannot_be_changed_even_through_the_session",
    "test_a_reader_cannot_write",
    "test_a_store_is_not_made_over_another",
    "test_raw_sql_inside_a_verb_aborts_too",
    "test_raw_sql_through_our_own_connection_aborts_with_a_clear_message",
]
