"""Everything a clerk may type finds the case in PostgreSQL too, and nothing else does."""

from __future__ import annotations

import pytest

from tests.records.test_search import (
    filled,
    test_a_changed_case_is_found_by_the_new_text_only,
    test_a_forgotten_case_is_found_no_more,
    test_hits_can_be_left_out_one_by_one,
    test_what_is_typed_finds_these_cases_newest_first,
)

__all__ = [
    "filled",
    "test_a_changed_case_is_found_by_the_new_text_only",
    "test_a_forgotten_case_is_found_no_more",
    "test_hits_can_be_left_out_one_by_one",
    "test_what_is_typed_finds_these_cases_newest_first",
]


@pytest.fixture
def raw(store):
    with store.maintenance() as raw:
        yield raw
