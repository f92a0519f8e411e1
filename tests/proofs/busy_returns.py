"""The verbs of the official returns in the busy hour, with planted names where they may stand."""

from __future__ import annotations

from mediation_desk.usecases.desk import Desk
from tests.proofs.planted import Planted


def everything(desk: Desk, one: Planted, two: Planted) -> set[str]:
    """Every verb of the room once; gives which."""
    done: set[str] = set()

    def do(verb: str, values: dict[str, object]) -> str:
        made = desk.do(verb, values).created
        done.add(verb)
        return next(iter(made.values()), "")

    do("set_return_habits", {"head": one.name, "filler": two.name, "source": f"{one.name}说的"})
    body = f"{two.name}调委会"
    desk.do("add_organization", {"name": body, "kind": "committee"})
    do("set_return_body", {"body": body, "kind": "body_village"})
    return done
