"""Makes many new rows cheaply and writes them, with the derived tables, in one verb.

For made-up cases and rows of a ledger: what the recorder logs, and what lists and search show, is
what single verbs would have made. Never changes a row that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.meeting.keys import case_keys
from mediation_desk.records import projection, search
from mediation_desk.records.log.bulk import (
    Gathered,
    NewRow,
    Plan,
    add_gathered,
    gather_one,
    plan_of,
    planned,
)
from mediation_desk.records.log.codec import Value
from mediation_desk.records.meeting import keeping
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Row, Writer, columns_of, model_of
from mediation_desk.tracks.clocks import CaseDue

_LIST = (
    f"INSERT INTO case_list ({', '.join(projection.LISTED)}) "
    f"VALUES ({', '.join('?' * len(projection.LISTED))})"
)
_DUE = (
    "INSERT INTO case_due (case_id, kind, on_day, what, rule, subject_id) VALUES (?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class BulkCase:
    """One new case: its rows, its line in the list, its due days, accounts, and what finds it and
    its people.
    """

    case_id: str
    rows: Sequence[NewRow]
    listed: Sequence[object]
    dues: Sequence[tuple[str, str, str, str, str]]
    users: Sequence[str]
    text: search.CaseText
    keys: Sequence[str]


def fresh(row: Row, values: Mapping[str, object]) -> NewRow:
    """A new row of a table with column values as verbs give them; other columns by default."""
    plan = _PLANS.get(row)
    if plan is None:
        plan = _PLANS[row] = plan_of(model_of(row))
    return planned(plan, values)


def given(row: Row, row_id: str, stored: dict[str, Value]) -> NewRow:
    """A new row of which every column is given as it is stored, in the order of the table, and
    none is NULL: no default is looked up and nothing is read over. Raises TypeError otherwise.
    """
    plan = _GIVEN.get(row)
    if plan is None:
        plan = plan_of(model_of(row))
        if list(plan.blank) != list(stored):
            raise TypeError(f"{plan.table}: not its columns in their order")
        _GIVEN[row] = plan
    return NewRow(plan, row_id, stored, tuple(stored.values()))


_PLANS: dict[Row, Plan] = {}
_GIVEN: dict[Row, Plan] = {}


class Gatherer(Writer):
    """Keeps a verb's new rows back, to be written together with those of others."""

    def __init__(self, session: WriteSession) -> None:
        super().__init__(session)
        self.rows: list[NewRow] = []

    def put(self, row: Row, row_id: str, values: Mapping[str, object]) -> str:
        """Keep a new row; raises TypeError for one that is there: that takes a verb of its own."""
        if row_id:
            raise TypeError("only new rows are gathered")
        return self.insert(row, values)

    def insert(self, row: Row, values: Mapping[str, object]) -> str:
        """Keep a new row; gives its id."""
        made = fresh(row, columns_of(model_of(row), values))
        self.rows.append(made)
        return made.id

    def flush(self) -> None:
        """Nothing to send: what is gathered is written at the end."""


@dataclass(slots=True)
class Derived:
    """What lists and search are told of new cases, as their statements take it."""

    listed: list[Sequence[object]] = field(default_factory=list)
    dues: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    access: list[tuple[str, str]] = field(default_factory=list)
    found: list[tuple[str, search.CaseText]] = field(default_factory=list)
    keys: list[tuple[str, Sequence[str]]] = field(default_factory=list)

    def add(self, case: BulkCase) -> None:
        """Tell of one more case."""
        self.listed.append(case.listed)
        self.dues += [(case.case_id, *due) for due in case.dues]
        self.access += [(case.case_id, user) for user in case.users]
        self.found.append((case.case_id, case.text))
        self.keys.append((case.case_id, case.keys))


@dataclass(slots=True)
class Packed:
    """New cases ready to be written. Plain values: made without a store, in any process."""

    case_ids: list[str]
    gathered: Gathered
    derived: Derived


def packed(cases: Iterable[BulkCase], reason: str, space: int) -> Packed:
    """Cases, one change each, as :func:`write_packed` takes them; needs no store.

    Each is taken before the next one is asked for, so that a generator's cases are never many.
    """
    made = Packed([], Gathered(reason, space), Derived())
    for case in cases:
        made.case_ids.append(case.case_id)
        gather_one(made.gathered, case.rows)
        made.derived.add(case)
    return made


def write_packed(session: WriteSession, cases: Packed) -> None:
    """Write cases and their lines in the derived tables; the verb must bear their reason."""
    add_gathered(session, cases.gathered)
    _tell(session, cases.derived)


def derive(session: WriteSession, cases: Iterable[BulkCase]) -> None:
    """Write what lists and search know of cases of which they know nothing yet."""
    told = Derived()
    for case in cases:
        told.add(case)
    _tell(session, told)


def _tell(session: WriteSession, told: Derived) -> None:
    raw = session.raw
    raw.executemany(_LIST, told.listed)
    raw.executemany(_DUE, told.dues)
    raw.executemany("INSERT INTO case_access VALUES (?, ?)", told.access)
    # Worked out here and not with the rest: where a second process makes cases up it has the most
    # to do.
    search.index_new(raw, [(case_id, search.entry_of(text)) for case_id, text in told.found])
    keeping.put_new(raw, told.keys)


def derived(case: CaseFacts, dues: Sequence[CaseDue], rows: Sequence[NewRow] = ()) -> BulkCase:
    """A new case with its rows and everything that lists and search show of it."""
    return BulkCase(
        case.id,
        rows,
        projection.listed(case, dues),
        [(d.kind, d.on.isoformat(), d.what, d.rule, d.subject_id) for d in dues],
        sorted({user for user in projection.access_of(case) if user}),
        projection.search_text(case),
        sorted(case_keys(case)),
    )


def list_line(session: WriteSession, case_id: str) -> tuple[object, ...] | None:
    """The line of the list as it is kept, for comparing a sample with its snapshot."""
    sql = f"SELECT {', '.join(projection.LISTED)} FROM case_list WHERE case_id = ?"
    return cast("tuple[object, ...] | None", session.raw.execute(sql, (case_id,)).fetchone())
