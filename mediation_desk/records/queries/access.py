"""Who may see which case: the one filter that every list, search, count and case page goes
through.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class CaseAccess:
    """How an account stands to a case."""

    exists: bool
    is_mine: bool
    is_sensitive: bool
    is_of_centre: bool = True
    """Whether it is a case of this store's own centre; the county holds its townships' too."""
    gone_to: str = ""
    """The centre to which the county has transferred it; it may only be read here."""
    came_from: str = ""
    """The centre from which it came, while nobody here has accepted it."""
    merged_into: str = ""
    """The number of the case in which it goes on, after it was merged."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whose eyes a query is for. ``sees_all``: the head of the centre, who sees sensitive cases
    too.
    """

    user_id: str
    sees_all: bool
    only_named: bool = False


def case_access(session: Asking, case_id: str, user_id: str) -> CaseAccess:
    """How this account stands to this case."""
    found = session.raw.execute(
        "SELECT is_sensitive, named_user_ids, EXISTS(SELECT 1 FROM case_access a WHERE "
        "a.case_id = c.id AND a.user_id = ?), "
        "responsible_user_id, space, (SELECT l.case_no FROM case_tie t JOIN case_list l "
        "ON l.case_id = t.other_case_id WHERE t.case_id = c.id AND t.kind = 'merged' "
        "AND t.deleted = 0 LIMIT 1) FROM case_file c WHERE id = ? AND deleted = 0",
        (user_id, case_id),
    ).fetchone()
    if found is None:
        return CaseAccess(False, False, False)
    mine = bool(user_id) and (
        bool(found[2]) or found[3] == user_id or f'"{user_id}"' in (found[1] or "")
    )
    held = custody(session, case_id)
    return CaseAccess(
        True, mine, bool(found[0]), found[4] == OWN_SPACE, *held, merged_into=found[5] or ""
    )


def custody(session: Asking, case_id: str) -> tuple[str, str]:
    """To which centre a case has gone, and from which one it came and waits to be accepted."""
    halves = session.raw.execute(
        "SELECT direction, other_name, EXISTS(SELECT 1 FROM transfer_receipt r "
        "WHERE r.transfer = t.transfer AND r.deleted = 0) "
        "FROM case_transfer t WHERE case_id = ? AND deleted = 0",
        (case_id,),
    ).fetchall()
    out = next((name for direction, name, _accepted in halves if direction == "out"), "")
    came = next((name for direction, name, done in halves if direction == "in" and not done), "")
    return out, came


def masked_sql(viewer: Viewer, alias: str = "l") -> str:
    """SQL truth of "this viewer sees only number and stage of this row"; takes one parameter: the
    user id.
    """
    if viewer.sees_all:
        return "(FALSE AND ? IS NULL)"
    mine = (
        f"EXISTS (SELECT 1 FROM case_access a WHERE a.case_id = {alias}.case_id AND a.user_id = ?)"
    )
    return f"({alias}.is_sensitive = 1 AND NOT {mine})"


def visible_sql(viewer: Viewer, alias: str = "l") -> str:
    """SQL truth of "this row may be in the viewer's lists at all"; takes one parameter: the user
    id.
    """
    if viewer.only_named:
        mine = "SELECT 1 FROM case_access a WHERE a.user_id = ?"
        return f"EXISTS ({mine} AND a.case_id = {alias}.case_id)"
    return "(TRUE OR ? IS NULL)"
