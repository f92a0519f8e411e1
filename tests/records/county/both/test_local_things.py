"""Views, settings, drafts and stopped questions over PostgreSQL."""

from __future__ import annotations

from tests.records.test_local_things import (
    test_a_clock_behind_the_last_change_is_noticed,
    test_a_draft_is_kept_replaced_found_and_dropped,
    test_a_running_question_can_be_stopped_from_another_thread,
    test_a_shared_setting_of_any_kind_comes_back_as_it_was,
    test_a_view_is_noted_once_per_user_case_and_day,
    test_audit_entries_carry_who_when_and_what,
    test_shared_settings_are_recorded_and_local_ones_are_not,
)

__all__ = [
    "test_a_clock_behind_the_last_change_is_noticed",
    "test_a_draft_is_kept_replaced_found_and_dropped",
    "test_a_running_question_can_be_stopped_from_another_thread",
    "test_a_shared_setting_of_any_kind_comes_back_as_it_was",
    "test_a_view_is_noted_once_per_user_case_and_day",
    "test_audit_entries_carry_who_when_and_what",
    "test_shared_settings_are_recorded_and_local_ones_are_not",
]
