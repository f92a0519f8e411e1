"""Cases for the tests of the agreement page: talks that ended in agreement, one that is sealed."""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.usecases.desk import Desk

NAMES = ("龚㛃兰", "陈翀", "练习员")


def lead_to_agreement(desk: Desk, case: str) -> str:
    """The case led to talks that ended in agreement."""
    today = desk.clock.today()
    for verb, values in (
        ("record_consent", {"on": today}),
        ("accept", {"on": today}),
        ("assign_mediator", {"name": "练习员", "on": today}),
        ("give_notice", {"on": today}),
        ("hold_session", {"on": today, "result": "agreed", "text": "双方同意。"}),
    ):
        desk.do(verb, values, case=case)
    return case


def seal(desk: Desk, case: str, draft: Mapping[str, object]) -> str:
    """The case's agreement drafted, signed by everybody and sealed."""
    today = desk.clock.today()
    desk.do("draft_agreement", draft, case=case)
    for name in NAMES:
        desk.do("sign_agreement", {"who": name, "on": today}, case=case)
    desk.do("seal_agreement", {"on": today}, case=case)
    return case
