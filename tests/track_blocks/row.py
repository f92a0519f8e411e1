"""One row of the table of refusals: how a case of a track stands, what is tried, what is said.

Holds no test and knows no single track; the rows stand in a module for each track.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, registered

Values = Mapping[str, object]
Do = tuple[str, dict[str, object]]

ON = "2026-04-08"
CONSENT: Do = ("record_consent", {"on": ON})
ACCEPT: Do = ("accept", {"on": ON})
TALKS: tuple[Do, ...] = (
    ("assign_mediator", {"name": "蒲守信", "on": ON}),
    ("give_notice", {"on": ON}),
)
HELD: dict[str, object] = {"on": "2026-04-10", "result": "continued", "text": "陈述。"}
SESSION: Do = ("hold_session", HELD)
PROXY: dict[str, object] = {
    "kind": "authorized",
    "person": {"name": "段立新", "id_no": "620102198303219975"},
    "relation": "委托代理人",
    "proof": "授权委托书",
}


def step(kind: str, on: str = ON, **more: object) -> Do:
    """The verb that records a legal step of the track."""
    return "record_step", {"step": kind, "on": on, **more}


def with_agents(party: Values, *agents: Values) -> dict[str, object]:
    """A party with people who act for it."""
    return {**party, "agents": list(agents)}


@dataclass(frozen=True)
class Row:
    """One refusal. ``article`` is a part of the cited one; ``case`` what is registered besides;
    ``before`` the verbs that lead the case up to ``verb``, which is refused. ``unoffered``: a field
    of the form in which the page does not even offer the value.
    """

    name: str
    track: str
    verb: Do
    code: str
    article: str
    kind: str = ""
    mode: str = ""
    before: Sequence[Do] = ()
    case: Values = field(default_factory=dict)
    parties: Sequence[dict[str, object]] = (ONE, TWO)
    unoffered: str = ""

    def __str__(self) -> str:
        where = " ".join(part for part in (self.track, self.kind, self.mode) if part)
        return f"{where}: {self.name}"

    def arrange(self, desk: Desk) -> str:
        """Bring a case to where the verb must be refused; gives its id."""
        values = {"track": self.track, "subtrack": self.kind, "mode": self.mode, **self.case}
        case = registered(desk, *self.parties, **values)
        for verb, given in self.before:
            desk.do(verb, given, case=case)
        return case
