"""Attachments whose rows lie in PostgreSQL."""

from __future__ import annotations

from tests.records.test_attachments import (
    test_a_named_file_is_never_collected,
    test_a_verb_that_fails_leaves_an_orphan_that_is_collected,
    test_copying_out_is_on_record_with_its_reason,
    test_copying_out_without_a_reason_is_refused,
    test_the_same_bytes_are_kept_once,
    test_what_went_in_comes_out,
)

__all__ = [
    "test_a_named_file_is_never_collected",
    "test_a_verb_that_fails_leaves_an_orphan_that_is_collected",
    "test_copying_out_is_on_record_with_its_reason",
    "test_copying_out_without_a_reason_is_refused",
    "test_the_same_bytes_are_kept_once",
    "test_what_went_in_comes_out",
]
