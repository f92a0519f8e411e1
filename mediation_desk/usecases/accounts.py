"""Accounts: adding, a new password, switching off. Roles are in the store, keys in the ring.

管理员 and 审计员 are never one person; nobody can switch off the last administrator. An account
that was not used on this PC for long opens nothing until it is given a new password.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.errors import BadInput, KnownTrouble, NotAllowed, RuleBroken
from mediation_desk.records import keyring
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.queries.accounts import AccountRow
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession
from mediation_desk.records.writing import Row
from mediation_desk.usecases.account_keys import idle_days, set_key, take_key
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, AUDIT_WORK, F, Role, query, verb
from mediation_desk.usecases.requests import Name, Request, Text
from mediation_desk.usecases.work import Work

#: After how many days without use an account is shut; the centre may settle another number.
IDLE_DAYS = 90
_IDLE = "accounts.idle_days"


class AddAccountRequest(Request):
    """A new account; its key is wrapped beside the store."""

    name: Annotated[Name, F("账户名")]
    roles: Annotated[tuple[Role, ...], F("角色")]


class AccountRequest(Request):
    """An account by name or id."""

    name: Annotated[Text, F("账户", kind="user")]


class IdleDaysRequest(Request):
    """After how many days an unused account is shut on a PC."""

    days: Annotated[
        int, Field(ge=0, le=3650),
        F("多少天没有用过就停用", help="按每台电脑算；写 0 就不停用。停用的由管理员设新密码后再用"),
    ] = IDLE_DAYS  # fmt: skip


@verb(
    "add_account", "添加账户",
    access=ADMIN_ONLY, request=AddAccountRequest, on_case=False, group="care",
)  # fmt: skip
def add_account(work: Work, request: AddAccountRequest) -> None:
    """Note a new account with its roles."""
    check_roles(request.roles)
    if work.lookups.user(request.name) is not None:
        raise BadInput("user_exists", field="name", name=request.name)
    roles = [r.value for r in request.roles]
    _, mediator_id = work.lookups.mediator(request.name)
    work.put(Row.DESK_USER, name=request.name, roles=roles, mediator_id=mediator_id)


@verb(
    "set_roles", "改角色",
    access=ADMIN_ONLY, request=AddAccountRequest, on_case=False, group="care",
)  # fmt: skip
def set_roles(work: Work, request: AddAccountRequest) -> None:
    """Give an account other roles."""
    check_roles(request.roles)
    user = work.find_user(request.name)
    if Role.ADMIN not in request.roles:
        refuse_last_admin(work, user.id)
    work.put(Row.DESK_USER, user.id, roles=[r.value for r in request.roles])


@verb(
    "switch_off_account", "停用账户",
    access=ADMIN_ONLY, request=AccountRequest, on_case=False, group="care",
)  # fmt: skip
def switch_off_account(work: Work, request: AccountRequest) -> None:
    """Switch an account off; what it did stays on file under its name."""
    user = work.find_user(request.name)
    refuse_last_admin(work, user.id)
    work.put(Row.DESK_USER, user.id, is_active=False)


@verb(
    "set_idle_days", "不用的账户停用",
    access=ADMIN_ONLY, request=IdleDaysRequest, on_case=False, group="care",
)  # fmt: skip
def set_idle_days(work: Work, request: IdleDaysRequest) -> None:
    """Settle after how many days an account that nobody uses is shut."""
    set_shared(work.writer.session, _IDLE, request.days)


def check_roles(roles: Sequence[Role]) -> None:
    """管理员 and 审计员 are never one person; somebody without a role can do nothing."""
    if not roles:
        raise BadInput("role_missing", field="roles")
    if Role.ADMIN in roles and Role.AUDITOR in roles:
        raise RuleBroken("admin_and_auditor", field="roles")


def refuse_last_admin(work: Work, user_id: str) -> None:
    """Somebody must be left who can keep accounts."""
    others = [
        a
        for a in asked.accounts(work.writer.session)
        if a.active and Role.ADMIN.value in a.roles and a.id != user_id
    ]
    work.require(others, "last_admin", where="name")


@query("add_user", access=ADMIN_ONLY)
def add_user(desk: Desk, name: str, roles: Sequence[Role], password: str) -> str:
    """Add an account with its password; gives its id."""
    desk.may(ADMIN_ONLY, None, None)
    check_roles(roles)
    keyring.check_password(name, password)
    done = desk.do("add_account", {"name": name, "roles": [r.value for r in roles]})
    user_id = done.created[Row.DESK_USER.value]
    try:
        _set_key(desk, user_id, name, password)
    except KnownTrouble:
        desk.do("switch_off_account", {"name": user_id})
        raise
    return user_id


@query("set_password", access=ADMIN_ONLY)
def set_password(desk: Desk, name: str, password: str) -> None:
    """Give an account a new password: the administrator to anybody, everybody to themselves."""
    found = _one(desk, name)
    if found.id != desk.user.user_id and Role.ADMIN not in desk.user.roles:
        raise NotAllowed("role_not_allowed")
    _set_key(desk, found.id, found.name, password)


@query("switch_off", access=ADMIN_ONLY)
def switch_off(desk: Desk, name: str) -> None:
    """Switch an account off and take its key away."""
    found = _one(desk, name)
    desk.do("switch_off_account", {"name": found.id})
    take_key(KeyRing.load(desk.store.folder), found.id)


@query("idle_users", access=AUDIT_WORK)
def idle_users(desk: Desk) -> Mapping[str, int]:
    """The accounts that are shut on this PC because nobody used them, by id, with the days."""
    if not (desk.store.folder / keyring.KEYRING_FILE).exists():
        return {}  # practice has no passwords
    with desk.store.read() as session:
        return _idle(desk, session, KeyRing.load(desk.store.folder))


def refuse_idle(desk: Desk, ring: KeyRing) -> None:
    """Raise NotAllowed ``account_idle`` where the person was away too long; never for the last
    administrator who is not.
    """
    with desk.store.read() as session:
        shut = _idle(desk, session, ring)
    if desk.user.user_id in shut:
        raise NotAllowed("account_idle", days=shut[desk.user.user_id])


def _idle(desk: Desk, session: ReadSession, ring: KeyRing) -> dict[str, int]:
    most = int(shared(session, _IDLE, IDLE_DAYS))
    days = idle_days(ring, desk.clock.today())
    shut = {user: n for user, n in days.items() if most and n > most}
    keepers = [a.id for a in asked.accounts(session) if a.active and Role.ADMIN.value in a.roles]
    if all(one in shut or one not in days for one in keepers):
        shut = {user: n for user, n in shut.items() if user not in keepers}
    return shut


@query("list_users", access=AUDIT_WORK)
def list_users(desk: Desk) -> tuple[AccountRow, ...]:
    """Every account; for the administrator."""
    with desk.store.read() as session:
        return asked.accounts(session)


def _one(desk: Desk, name: str) -> AccountRow:
    with desk.store.read() as session:
        found = asked.account_named(session, name) or asked.account(session, name)
    if found is None:
        raise BadInput("user_unknown", field="user", typed=name)
    return found


def _set_key(desk: Desk, user_id: str, name: str, password: str) -> None:
    ring = KeyRing.load(desk.store.folder)
    set_key(ring, desk.store.key_copy(), user_id, name, password, first=False)
