"""Every verb and every query of the desk, with its name, its form and who may use it.

The window builds its forms, the command line its help and the tests their role matrix from
here; nothing
is declared twice. Holds no rule of law.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from mediation_desk.domain.case_facts import CaseFacts

if TYPE_CHECKING:
    from mediation_desk.usecases.work import Work


class Role(StrEnum):
    """Roles of an account; one person may hold several, 管理员 and 审计员 never together."""

    ADMIN = "admin"
    AUDITOR = "auditor"
    HEAD = "head"
    MEDIATOR = "mediator"
    RECORDER = "recorder"
    RECEPTIONIST = "receptionist"
    VIEWER = "viewer"


class Scope(StrEnum):
    """On which cases a role may use a verb: all, those the account belongs to, those it is named
    on.
    """

    ALL = "all"
    OWN = "own"
    NAMED = "named"


Access = Mapping[Role, Scope]

CASE_WORK: Access = {Role.HEAD: Scope.ALL, Role.MEDIATOR: Scope.OWN, Role.RECORDER: Scope.OWN}
INTAKE_WORK: Access = {
    Role.HEAD: Scope.ALL,
    Role.MEDIATOR: Scope.ALL,
    Role.RECORDER: Scope.ALL,
    Role.RECEPTIONIST: Scope.ALL,
}
INTAKE_OWN: Access = {**CASE_WORK, Role.RECEPTIONIST: Scope.OWN}
MEDIATORS_ONLY: Access = {Role.HEAD: Scope.OWN, Role.MEDIATOR: Scope.OWN}
HEAD_ONLY: Access = {Role.HEAD: Scope.ALL}
READERS: Access = {
    Role.HEAD: Scope.ALL,
    Role.MEDIATOR: Scope.ALL,
    Role.RECORDER: Scope.ALL,
    Role.RECEPTIONIST: Scope.ALL,
    Role.AUDITOR: Scope.ALL,
    Role.VIEWER: Scope.NAMED,
}
ADMIN_ONLY: Access = {Role.ADMIN: Scope.ALL}
EVERYBODY: Access = dict.fromkeys(Role, Scope.ALL)
AUDIT_WORK: Access = {Role.AUDITOR: Scope.ALL, Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice field with its Chinese."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a verb's form."""

    key: str
    label: str
    kind: str = "text"
    required: bool = False
    choices: tuple[Choice, ...] = ()
    help: str = ""
    article: str = ""
    default: object = None
    fields: tuple[FieldSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class F:
    """Marks a request's field with its label and how it is asked for: ``Annotated[date,
    F("日期")]``.
    """

    label: str
    kind: str = ""
    help: str = ""
    article: str = ""
    choices: tuple[Choice, ...] = ()


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

        def guarded(desk: Any, *args: Any, **kwargs: Any) -> Any:
            desk.may_ask(name)
            return function(desk, *args, **kwargs)

        guarded.__name__ = function.__name__
        guarded.__doc__ = function.__doc__
        guarded.__module__ = function.__module__
        guarded.__wrapped__ = function  # type: ignore[attr-defined]
        QUERIES[name] = QuerySpec(name, access, function)
        return guarded  # type: ignore[return-value]

    return register


def fields_of(spec: VerbSpec, case: CaseFacts | None = None) -> tuple[FieldSpec, ...]:
    """The fields of a verb's form; choices that depend on the case are filled in."""
    from mediation_desk.usecases.forms import fields_of_request

    return fields_of_request(spec.request, case)
