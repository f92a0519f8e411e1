"""A county and a township, copied for each test as the exchange's own tests do."""

from __future__ import annotations

from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    keys,
    made_pair,
    stick,
    town,
)
