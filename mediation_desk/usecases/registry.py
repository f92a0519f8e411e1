"""Every verb and every query of the desk, with its name, its form and who may use it.

The window builds its forms, the command line its help and the tests their role matrix from
here; nothing
is declared twice. Holds no rule of law.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.usecases.fields import Choice, F, FieldSpec, fields_of_request
from mediation_desk.usecases.roles import (
    ADMIN_ONLY,
    AUDIT_WORK,
    CASE_WORK,
    EVERYBODY,
    HEAD_ONLY,
    INTAKE_OWN,
    INTAKE_WORK,
    MEDIATORS_ONLY,
    READERS,
    Access,
    Role,
    Scope,
)

if TYPE_CHECKING:
    from mediation_desk.tracks.rulebook import RuleBook
    from mediation_desk.usecases.work import Work


__all__ = [
    "ADMIN_ONLY",
    "AUDIT_WORK",
    "CASE_WORK",
    "EVERYBODY",
    "HEAD_ONLY",
    "INTAKE_OWN",
    "INTAKE_WORK",
    "MEDIATORS_ONLY",
    "QUERIES",
    "READERS",
    "VERBS",
    "Access",
    "Choice",
    "F",
    "FieldSpec",
    "QuerySpec",
    "Role",
    "Scope",
    "VerbFunction",
    "VerbSpec",
    "fields_of",
    "query",
    "verb",
]

RequestT = TypeVar("RequestT", bound=BaseModel)
VerbFunction = Callable[["Work", Any], None]


@dataclass(frozen=True, slots=True)
class VerbSpec:
    """A verb: one thing a person does at the desk, one transaction, one change in the chain."""

    name: str
    label: str
    request: type[BaseModel]
    run: VerbFunction
    access: Access
    on_case: bool = True
    group: str = "process"
    is_private: bool = False
    order: int = field(default=0)


@dataclass(frozen=True, slots=True)
class QuerySpec:
    """A query: what may be read, and by whom."""

    name: str
    access: Access
    run: Callable[..., Any]


VERBS: dict[str, VerbSpec] = {}
QUERIES: dict[str, QuerySpec] = {}


def verb(
    name: str,
    label: str,
    *,
    access: Access,
    request: type[BaseModel],
    on_case: bool = True,
    group: str = "process",
    is_private: bool = False,
) -> Callable[[Callable[[Work, RequestT], None]], Callable[[Work, RequestT], None]]:
    """Declare a verb. The function gets the unit of work and its request, checks, and writes."""

    def register(function: Callable[[Work, RequestT], None]) -> Callable[[Work, RequestT], None]:
        if name in VERBS:
            raise ValueError(f"verb declared twice: {name}")
        VERBS[name] = VerbSpec(
            name, label, request, function, access, on_case, group, is_private, len(VERBS)
        )
        return function

    return register


QueryT = TypeVar("QueryT", bound=Callable[..., Any])


def query(name: str, *, access: Access) -> Callable[[QueryT], QueryT]:
    """Declare a query. The desk checks the roles before it runs (``Desk.may_ask``)."""

    def register(function: QueryT) -> QueryT:
        if name in QUERIES:
            raise ValueError(f"query declared twice: {name}")

        @functools.wraps(function)
        def guarded(desk: Any, *args: Any, **kwargs: Any) -> Any:
            desk.may_ask(name)
            return function(desk, *args, **kwargs)

        QUERIES[name] = QuerySpec(name, access, function)
        return guarded  # type: ignore[return-value]

    return register


def fields_of(
    spec: VerbSpec, case: CaseFacts | None = None, rules: RuleBook | None = None
) -> tuple[FieldSpec, ...]:
    """The fields of a verb's form; choices that case and rules give are filled in."""
    return fields_of_request(spec.request, case, rules)
