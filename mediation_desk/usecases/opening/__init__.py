"""Making, opening and recovering stores, and the practice township; who is signed in."""

from __future__ import annotations

from mediation_desk.usecases.opening.stores import (
    DEFAULT_ADMIN,
    PRACTICE_CASES,
    Made,
    check_new,
    create_store,
    default_folder,
    hold,
    is_practice,
    is_set_up,
    new_slip,
    open_practice,
    open_store,
    practice_folder,
    recover,
    renew_practice,
    short_name,
    write_slip,
)
from mediation_desk.usecases.opening.warming import warm_up

__all__ = [
    "DEFAULT_ADMIN",
    "PRACTICE_CASES",
    "Made",
    "check_new",
    "create_store",
    "default_folder",
    "hold",
    "is_practice",
    "is_set_up",
    "new_slip",
    "open_practice",
    "open_store",
    "practice_folder",
    "recover",
    "renew_practice",
    "short_name",
    "warm_up",
    "write_slip",
]
