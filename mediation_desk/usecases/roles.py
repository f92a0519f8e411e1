"""Roles of an account, the scopes they work in, and the usual pairings of the two."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


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
