"""What an order takes out is gone from row and log, over PostgreSQL."""

from __future__ import annotations

from tests.records.test_redact import (
    test_a_pc_that_comes_late_gets_the_blanked_log_and_agrees,
    test_history_tells_that_something_was_taken_out_and_by_which_order,
    test_other_pcs_blank_it_too_and_all_agree,
    test_the_row_can_be_changed_afterwards,
    test_the_secret_is_gone_from_row_and_log_and_all_else_stands,
)

__all__ = [
    "test_a_pc_that_comes_late_gets_the_blanked_log_and_agrees",
    "test_history_tells_that_something_was_taken_out_and_by_which_order",
    "test_other_pcs_blank_it_too_and_all_agree",
    "test_the_row_can_be_changed_afterwards",
    "test_the_secret_is_gone_from_row_and_log_and_all_else_stands",
]
