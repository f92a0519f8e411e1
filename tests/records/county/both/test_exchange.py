"""One PC of a centre keeps its store in PostgreSQL: whatever is exchanged, all agree."""

from __future__ import annotations

import pytest

from tests.records import test_exchange
from tests.records.test_exchange import (
    test_a_change_the_tables_refuse_is_put_aside_and_the_queue_goes_on,
    test_a_change_without_the_right_is_in_quarantine_and_so_is_what_hangs_on_it,
    test_a_clock_years_ahead_is_marked_and_not_learnt,
    test_a_frozen_row_cannot_be_changed_from_elsewhere,
    test_a_newer_change_is_parked_and_is_not_counted_as_seen,
    test_a_private_note_arrives_without_its_text_elsewhere_and_the_chain_stands,
    test_different_fields_merge_without_a_conflict,
    test_equal_values_are_no_conflict,
    test_r25_deciding_differently_on_two_pcs_is_one_new_conflict_and_ends,
    test_r26_a_row_deleted_beside_an_edit_stays_visible_until_somebody_decides,
    test_r26_who_edits_what_he_sees_as_deleted_does_not_bring_it_back,
    test_repeated_changes_are_skipped_and_gaps_and_forks_are_told,
    test_the_same_field_is_a_conflict_with_one_id_until_somebody_who_saw_both_decides,
    test_what_follows_something_put_aside_arrives_but_is_not_counted_as_seen,
    test_what_is_signed_goes_with_its_case_elsewhere_too,
)

__all__ = [
    "test_a_change_the_tables_refuse_is_put_aside_and_the_queue_goes_on",
    "test_a_change_without_the_right_is_in_quarantine_and_so_is_what_hangs_on_it",
    "test_a_clock_years_ahead_is_marked_and_not_learnt",
    "test_a_frozen_row_cannot_be_changed_from_elsewhere",
    "test_a_newer_change_is_parked_and_is_not_counted_as_seen",
    "test_a_private_note_arrives_without_its_text_elsewhere_and_the_chain_stands",
    "test_different_fields_merge_without_a_conflict",
    "test_equal_values_are_no_conflict",
    "test_r25_deciding_differently_on_two_pcs_is_one_new_conflict_and_ends",
    "test_r26_a_row_deleted_beside_an_edit_stays_visible_until_somebody_decides",
    "test_r26_who_edits_what_he_sees_as_deleted_does_not_bring_it_back",
    "test_repeated_changes_are_skipped_and_gaps_and_forks_are_told",
    "test_the_same_field_is_a_conflict_with_one_id_until_somebody_who_saw_both_decides",
    "test_what_follows_something_put_aside_arrives_but_is_not_counted_as_seen",
    "test_what_is_signed_goes_with_its_case_elsewhere_too",
]


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(s, marks=pytest.mark.heavy) for s in range(2, 60))]
)
def test_whatever_happens_all_agree_and_the_log_tells_the_tables(pcs, seed):
    test_exchange.test_whatever_happens_all_agree_and_the_log_tells_the_tables(pcs, seed)
