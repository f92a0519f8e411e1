"""How each return is counted: its rows, and for which columns of them cases count.

Asks only. Where several centres lie here (the county), each of them is a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.labels import label
from mediation_desk.records.base import OWN_SPACE
from mediation_desk.records.queries.returns import centre as asked_centre
from mediation_desk.records.queries.returns import people as asked
from mediation_desk.records.queries.returns.people import Body, Group, Wanted
from mediation_desk.records.settings import shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.reports.returns.counting import Counted, Row, Share, merged
from mediation_desk.reports.returns.people import NOT_COUNTED, Alike, columns_of
from mediation_desk.usecases.returns.kept import BODIES, ReturnHabits, people_rules

Session = ReadSession | WriteSession
_OWN_KINDS = ("body_town", "body_street")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a count is made from: the session, the period, how it is counted, the day at the desk
    and every body on file.
    """

    session: Session
    wanted: Wanted
    habits: ReturnHabits
    today: date
    bodies: Sequence[Body]

    @property
    def centres(self) -> dict[int, str]:
        """The centres whose cases lie here, by their space."""
        return {one.space: one.name for one in self.bodies if one.kind == "center"}

    @property
    def is_by_centre(self) -> bool:
        """Whether each centre is a row."""
        return not self.wanted.space and len(self.centres) > 1

    @property
    def centre_rows(self) -> tuple[Row, ...]:
        """A row for each centre."""
        told = sorted(self.centres.items())
        return tuple(Row(str(s), (name,), s == OWN_SPACE) for s, name in told)

    def committees(self) -> dict[str, str]:
        """The people's mediation committees with the class they are counted in, by id."""
        rules = people_rules(self.habits)
        settled: dict[str, str] = shared(self.session, BODIES, {})
        kinds = {
            one.id: settled.get(one.id) or rules.body_class(one.name)
            for one in self.bodies if one.kind == "committee"
        }  # fmt: skip
        return {id_: kind for id_, kind in kinds.items() if kind != NOT_COUNTED}


def asked_for(
    session: Session, wanted: Wanted, habits: ReturnHabits, today: date
) -> Asked:
    """What a count of this period is made from."""
    return Asked(session, wanted, habits, today, asked.bodies(session, wanted.space))


def _alike(one: Group) -> Alike:
    return Alike(
        one.source, one.pair, one.stat_type, one.is_major, one.form, one.is_performed,
        one.is_asked, one.is_confirmed,
    )  # fmt: skip


def _people(ask: Asked) -> Counted:
    rules, kinds = people_rules(ask.habits), ask.committees()
    groups = asked.groups(ask.session, ask.wanted, rules.tracks, kinds)
    rows = ask.centre_rows if ask.is_by_centre else tuple(
        Row(one.id, (one.name,), kinds[one.id] in _OWN_KINDS)
        for one in ask.bodies if one.id in kinds
    )  # fmt: skip
    shares = merged(
        Share(
            str(one.space) if ask.is_by_centre else one.body,
            columns_of(_alike(one), kinds[one.body], rules), one.entries, one.people, one.cents,
        )
        for one in groups
    )  # fmt: skip
    return Counted(rows, shares)


def _administrative(ask: Asked) -> Counted:
    rules = people_rules(ask.habits)
    every = [one.id for one in ask.bodies]
    groups = asked.groups(ask.session, ask.wanted, (Track.ADMINISTRATIVE.value,), every)
    names = {one.id: one.name for one in ask.bodies}
    rows: dict[str, Row] = {}
    shares = []
    for one in groups:
        unit = str(one.space) if ask.is_by_centre else one.body
        unit_name = ask.centres.get(one.space, "") if ask.is_by_centre else names[one.body]
        kind = one.local_type or one.stat_type
        row = rows.setdefault(f"{unit}|{kind}", Row(f"{unit}|{kind}", (unit_name, kind), True))
        told = columns_of(_alike(one), "", rules) | ({"many"} if one.is_many else set())
        shares.append(Share(row.key, told, one.entries, one.people, one.cents))
    known = {row.key.partition("|")[0] for row in rows.values()}
    for unit, name in _organs(ask):
        if unit not in known:
            rows[f"{unit}|"] = Row(f"{unit}|", (name, ""), True)
    ordered = sorted(rows.values(), key=lambda row: row.names)
    return Counted(tuple(ordered), merged(shares))


def _organs(ask: Asked) -> list[tuple[str, str]]:
    if ask.is_by_centre:
        return [(row.key, row.names[0]) for row in ask.centre_rows]
    return [(one.id, one.name) for one in ask.bodies if one.kind in ("organ", "justice_office")]


def _corps(ask: Asked) -> Counted:
    kinds = ask.committees()
    mine = [one for one in ask.bodies if one.id in kinds]
    rows = ask.centre_rows if ask.is_by_centre else tuple(
        Row(one.id, (one.name,), True) for one in mine
    )  # fmt: skip
    held: dict[tuple[str, str], int] = {}

    def add(row: str, key: str, many: int = 1) -> None:
        held[row, key] = held.get((row, key), 0) + many

    of_body = {one.id: str(one.space) if ask.is_by_centre else one.id for one in mine}
    for one in mine:
        add(of_body[one.id], kinds[one.id])
    loose = next((one.id for one in mine if kinds[one.id] in _OWN_KINDS), "")
    for helper in asked_centre.helpers(ask.session, ask.wanted):
        row = of_body.get(helper.body) or of_body.get(loose, "")
        add(row, "mediators")
        add(row, "full_time", int(helper.is_full_time))
        add(row, "trained", helper.trained)
        add(row, "hours", helper.hours)
    return Counted(rows, (), {key: many for key, many in held.items() if key[0]})


def _centre(ask: Asked) -> Counted:
    groups = asked_centre.by_track(ask.session, ask.wanted, ask.today.isoformat())
    shares = []
    for one in groups:
        time = "over" if not one.is_open else "late" if one.is_late else "in_time"
        shares.append(
            Share(one.track, frozenset({"cases", one.outcome, time, one.rating}), one.entries)
        )
    rows = tuple(Row(track.value, (label(track),), True) for track in Track)
    return Counted(rows, merged(shares))


COUNTS: Mapping[str, Callable[[Asked], Counted]] = {
    "people": _people, "administrative": _administrative, "corps": _corps, "centre": _centre,
}  # fmt: skip
