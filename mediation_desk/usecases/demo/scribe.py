"""Keeps what a made-up case comes to while its deeds are told: its rows, its runs, what it knows.

The rows are those that the verbs of the desk would leave behind; writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from mediation_desk.domain.case_facts import OrganizationFacts, Track
from mediation_desk.domain.parties import PersonFacts
from mediation_desk.papers.numbers import write_number
from mediation_desk.records.base import new_id
from mediation_desk.records.bulk_rows import fresh, given
from mediation_desk.records.log.bulk import NewRow
from mediation_desk.records.writing import Row
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.demo.people import MadePerson
from mediation_desk.usecases.numbers.giving import PATTERNS

#: A running number that stands nowhere else in a number.
_MANY = 987_654_321
Columns: TypeAlias = dict[str, Any]
#: What a party has said in a run that has just begun.
UNSAID = {"consent": "unknown", "consent_on": None, "consent_manner": "", "notified_on": None}
#: A series by body, kind and year: its id, and the last number given out.
Series: TypeAlias = dict[tuple[str, str, int], tuple[str, int]]


@dataclass
class Township:
    """Whose cases they are, the numbers given so far, and the people already on file.

    ``bodies``: the centre's own committee first. ``seats``: account and entry of a mediator.
    """

    bodies: tuple[OrganizationFacts, ...]
    user_id: str
    user_name: str
    code: str
    rules: RuleBook
    center: OrganizationFacts
    today: date
    entered_at: str = ""
    numbers: Series = field(default_factory=dict)
    people: dict[MadePerson, PersonFacts] = field(default_factory=dict)
    seats: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    _written: dict[tuple[str, str, int], tuple[str, int, str]] = field(default_factory=dict)

    def number(self, kind: str, on: date, body: OrganizationFacts) -> tuple[str, int, str]:
        """The next number of a series: the series' id, the running number, the text."""
        here = (body.id, kind, on.year)
        series, last = self.numbers.get(here) or (new_id(), 0)
        self.numbers[here] = (series, last + 1)
        if here not in self._written:
            self._written[here] = self._around(kind, on, body)
        head, width, tail = self._written[here]
        return series, last + 1, f"{head}{last + 1:0{width}d}{tail}"

    def _around(self, kind: str, on: date, body: OrganizationFacts) -> tuple[str, int, str]:
        """What stands before and after a running number of a series, and how wide it is."""
        pattern = self.rules.settings.get(f"number.{kind}", PATTERNS[kind])
        one, other = (
            write_number(pattern, year=on.year, short_name=body.short_name, seq=seq, code=self.code)
            for seq in (1, _MANY)
        )
        head, _, tail = other.partition(str(_MANY))
        return head, len(one) - len(head) - len(tail), tail


@dataclass(eq=False)
class RunKept:
    """A run of a track: its columns, and everything that belongs to it."""

    id: str
    seq: int
    track: Track
    body: OrganizationFacts
    columns: Columns
    steps: list[Columns] = field(default_factory=list)
    mediators: list[Columns] = field(default_factory=list)
    investigations: list[Columns] = field(default_factory=list)
    sessions: list[Columns] = field(default_factory=list)
    pauses: list[Columns] = field(default_factory=list)
    extensions: list[Columns] = field(default_factory=list)
    visits: list[Columns] = field(default_factory=list)
    said: dict[str, Columns] = field(default_factory=dict)
    agreement: Columns | None = None
    confirmation: Columns | None = None


class Scribe:
    """The case as far as it has come."""

    def __init__(self, town: Township, late_reason: str) -> None:
        self.town, self.late_reason = town, late_reason
        self.rows: list[NewRow | tuple[Row, Columns]] = []
        self.case: Columns = {}
        self.people: list[tuple[Columns, PersonFacts]] = []
        self.runs: list[RunKept] = []
        self.handoffs: list[Columns] = []
        self.clauses: list[Columns] = []
        self.payments: list[Columns] = []
        self.signatures: list[Columns] = []
        self.standings: dict[str, Columns] = {}
        self.run: RunKept
        self.signed = 0
        # Ids one after the other from a fresh one on: they sort as the verbs' own, at a tenth of
        # the cost.
        self._last = int(new_id(), 16)

    def put(self, row: Row, **columns: Any) -> Columns:
        """A new row; its columns may still change until the case is whole."""
        columns["id"] = self.new_id()
        self.rows.append((row, columns))
        return columns

    def new_id(self) -> str:
        """The id of a new row."""
        self._last += 1
        return f"{self._last:032x}"

    def of_case(self, row: Row, **columns: Any) -> Columns:
        """A new row of the case."""
        return self.put(row, case_id=self.case["id"], **columns)

    def of_run(self, row: Row, **columns: Any) -> Columns:
        """A new row of the run that is worked on."""
        return self.put(row, case_id=self.case["id"], episode_id=self.run.id, **columns)

    def open(self, track: Track, body: OrganizationFacts, **columns: object) -> RunKept:
        """A new run, which is worked on from now on."""
        seq = len(self.runs) + 1
        told = self.of_case(
            Row.EPISODE, seq=seq, track=track.value, organization_id=body.id, **columns
        )
        self.run = RunKept(told["id"], seq, track, body, told)
        self.runs.append(self.run)
        return self.run

    def rules(self) -> TrackRules:
        """The rules of the run that is worked on."""
        own = self.run.columns
        return self.town.rules.track(self.run.track, own["subtrack"], own["mode"])

    def event(self, event: str, on: date, text: str = "") -> None:
        """A line of the timeline."""
        late, town = on < self.town.today, self.town
        self.rows.append(given(Row.EVENT, self.new_id(), {
            "case_id": self.case["id"], "seq": 0, "on_day": on.isoformat(), "event": event,
            "text": text, "late": int(late), "late_reason": self.late_reason if late else "",
            "by": town.user_name, "entered_at": town.entered_at,
        }))  # fmt: skip

    def number(self, kind: str, on: date, body: OrganizationFacts | None = None) -> str:
        """A number of the body that works on the run, noted as used."""
        series, serial, text = self.town.number(kind, on, body or self.run.body)
        self.rows.append(given(Row.NUMBER, self.new_id(), {
            "series_id": series, "serial": serial, "text": text, "case_id": self.case["id"],
            "state": "used", "reason": "",
        }))  # fmt: skip
        return text

    def names(self) -> list[str]:
        """The parties' names."""
        return [person.name for _party, person in self.people]

    # -- what it comes to ---------------------------------------------------------------------

    def new_rows(self) -> list[NewRow]:
        """All rows, each as it stands in the end."""
        return [one if isinstance(one, NewRow) else fresh(*one) for one in self.rows]
