"""Roles and scopes: every verb and query with every role, and nothing undeclared."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from mediation_desk import usecases
from mediation_desk.domain.errors import DeskError, NotAllowed
from mediation_desk.usecases import verbs
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import QUERIES, VERBS, Role, Scope
from tests.desks import MEDIATOR, OTHER, at, led

STRANGER = "0198a0000000700080000000000000ff"
#: Functions that take a desk but are only ever called by a declared one, or open the desk itself.
INNER = {
    "viewer_of", "clock_views", "stage_marks", "track_view", "in_use", "import_ledger",
    "open_batch", "drop_batch", "end_batch", "take_back", "pages_are_due",
    "township_of",
}  # fmt: skip
INNER |= {"write_for", "take_from", "addressees", "admitted", "place_of", "known_places"}
INNER |= {"sees_names", "refuse_idle"}
INNER |= {"issue_options", "warm_up", "changed_since", "letter_of", "issue_one", "pasted"}
INNER |= {"written"}


def _alone(role: Role) -> SignedIn:
    return SignedIn(STRANGER, "某人", frozenset({role}))


def _outcome(desk: Desk, verb: str, case: str) -> str:
    try:
        desk.do(verb, {}, case=case if VERBS[verb].on_case else "")
    except NotAllowed as error:
        return error.code
    except DeskError:
        return "allowed"
    return "allowed"


@pytest.mark.parametrize("role", Role)
def test_every_verb_obeys_its_roles_and_scope_on_somebody_elses_case(
    desk: Desk, role: Role
) -> None:
    case = led(desk, "register")
    here = at(desk, _alone(role))
    for name, spec in VERBS.items():
        scope = spec.access.get(role)
        expected = "role_not_allowed" if scope is None else "allowed"
        if spec.on_case and scope in (Scope.OWN, Scope.NAMED):
            expected = "case_not_yours"
        assert _outcome(here, name, case) == expected, name


@pytest.mark.parametrize("role", Role)
def test_every_query_obeys_its_roles(desk: Desk, role: Role) -> None:
    here = at(desk, _alone(role))
    for name, spec in QUERIES.items():
        if role in spec.access:
            here.may_ask(name)
        else:
            with pytest.raises(NotAllowed):
                here.may_ask(name)


def test_a_mediator_works_on_the_cases_he_sits_on_and_on_no_other(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    assert at(desk, MEDIATOR).do("give_notice", {"on": "2026-04-08"}, case=case).case_id == case
    with pytest.raises(NotAllowed, match="case_not_yours"):
        at(desk, OTHER).do("hold_session", {"on": "2026-04-13", "result": "agreed"}, case=case)


def test_nothing_that_takes_a_desk_or_work_is_undeclared() -> None:
    assert verbs.__all__
    declared = {getattr(s.run, "__qualname__", "") for s in (*VERBS.values(), *QUERIES.values())}
    for info in pkgutil.walk_packages(usecases.__path__, "mediation_desk.usecases."):
        module = importlib.import_module(info.name)
        for name, thing in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("_") or thing.__module__ != module.__name__:
                continue
            first = next(iter(inspect.signature(thing).parameters), "")
            if first == "desk" and not hasattr(thing, "__wrapped__"):
                assert name in INNER | declared, f"{info.name}.{name} is not declared"
