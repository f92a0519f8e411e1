"""Makes the rows of a live store anew from its log, where something that stood does not any more.

Also tries again what was parked, after an upgrade. It judges every change anew in causal order in
a store of its own and then brings over what differs; nothing of the log is lost by it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mediation_desk.domain.ports import Progress
from mediation_desk.records import base
from mediation_desk.records.engine import Guard, RawConnection, quoted
from mediation_desk.records.log import branches, reading, replay
from mediation_desk.records.log.apply import Applied
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.taking import forbidden
from mediation_desk.records.log.withheld import aside
from mediation_desk.records.store import Store

_PUT_ASIDE = (
    "SELECT a.alias, a.seq FROM sync_aside a JOIN sync_change c ON c.alias = a.alias "
    "AND c.seq = a.seq WHERE a.reason = ? AND a.decision IS NULL AND c.state = 'quarantined' "
    "ORDER BY a.alias, a.seq"
)
_PARK = "UPDATE sync_change SET state = 'parked' WHERE alias = ? AND seq = ?"


def run(raw: RawConnection, folder: Path, progress: Progress | None = None) -> Applied:
    """Judge the whole log anew and bring the rows in step; gives what changed.

    The caller holds the transaction and has opened the guard for redaction, or it is all undone.
    """
    verdicts: dict[tuple[int, int], replay.Verdict] = {}
    with replay.rebuilt(folder, raw, progress, verdicts) as made:
        _keep_verdicts(raw, verdicts)
        rows = [row for table in base.synced_models() for row in _bring_over(raw, made, table)]
        _bring_heads(raw, made)
        _bring_conflicts(raw, made)
        sql = "INSERT OR IGNORE INTO change_of (case_id, alias, seq) VALUES (?, ?, ?)"
        raw.executemany(sql, made.execute("SELECT case_id, alias, seq FROM change_of").fetchall())
    for alias in reading.streams(raw):
        aside.recap(raw, alias)
    return Applied(tuple((t, r) for t, r, _case in rows), _cases(rows), ())


def try_again(store: Store, progress: Progress | None = None) -> Applied:
    """After an upgrade: apply what was parked for want of a newer program; gives what changed.

    Reads the whole log. Nothing happens where nothing was parked.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        waiting = "SELECT 1 FROM sync_change c JOIN sync_aside a ON a.alias = c.alias "
        waiting += "AND a.seq = c.seq WHERE c.state = 'parked' LIMIT 1"
        if raw.execute(waiting).fetchone() is None:
            return Applied((), (), ())
        return run(raw, store.folder, progress)


def shut_out(
    store: Store, replica: str, space: str, cutoff: int, progress: Progress | None = None
) -> Applied:
    """Let nothing of a replica count beyond a number, also of what is here already (a PC was lost).

    It goes into quarantine with the reason ``revoked``, for review; what had stood before stands
    again. Gives what changed. Reads the whole log where something here had counted.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        alias = reading.by_name(reading.streams(raw)).get((replica, space))
        if alias is None or not branches.cut_off(raw, alias, cutoff, "revoked"):
            return Applied((), (), ())
        return run(raw, store.folder, progress)


def judge_again(
    store: Store,
    reason: str,
    refusal: Callable[[RawConnection, LoggedChange], str | None],
    note: Callable[[RawConnection, Collection[str]], None],
) -> Applied:
    """Judge again what was put aside for a reason and nobody decided on; gives what changed.

    ``refusal`` says why it may not stand now; None lets it be tried, in its order. ``note`` is told
    the cases in the same transaction. Reads the whole log, where something may stand now.
    """
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        known = reading.streams(raw)
        is_freed = False
        for alias, seq in raw.execute(_PUT_ASIDE, (reason,)).fetchall():
            change = next(reading.changes(raw, known, alias, seq))
            why = refusal(raw, change) or forbidden(change)
            if not why:
                raw.execute(_PARK, (alias, seq))
                is_freed = True
            if why != reason:
                aside.put(raw, alias, seq, why or "depends")
        if not is_freed:
            return Applied((), (), ())
        done = run(raw, store.folder)
        note(raw, done.cases)
        return done


def _keep_verdicts(
    raw: RawConnection, verdicts: dict[tuple[int, int], replay.Verdict]
) -> None:
    for (alias, seq), verdict in verdicts.items():
        sql = "UPDATE sync_change SET state = ? WHERE alias = ? AND seq = ?"
        raw.execute(sql, (verdict.state, alias, seq))
        if verdict.state == "applied":
            aside.take_back(raw, alias, seq)
        else:
            aside.put(raw, alias, seq, verdict.reason)


def _bring_over(
    raw: RawConnection, made: RawConnection, table: str
) -> list[tuple[str, str, str]]:
    """Bring one table in step; gives table, row and case of what differed."""
    model = base.synced_models()[table]
    names = [column.name for column in base.table_of(model).columns]
    case_field = base.case_field_of(model)
    place = names.index(case_field) if case_field else -1
    wanted = ", ".join(map(quoted, names))
    sql = f"SELECT {wanted} FROM {quoted(table)} ORDER BY id"
    key = names.index("id")
    ours, theirs = (connection.execute(sql) for connection in (raw, made))
    differing = list(_differing(ours, theirs, key))
    if not differing:
        return []
    with _without_triggers(raw, table):
        for old, new in differing:
            _write(raw, table, names, old, new)
    told = [new or old for old, new in differing]
    return [(table, row[key], row[place] if place >= 0 else "") for row in told if row]


def _differing(
    ours: Iterable[tuple[Any, ...]], theirs: Iterable[tuple[Any, ...]], key: int
) -> Iterator[tuple[tuple[Any, ...] | None, tuple[Any, ...] | None]]:
    """Walk two sorted tables side by side; pairs that differ, None where one has no such row."""
    left, right = iter(ours), iter(theirs)
    old, new = next(left, None), next(right, None)
    while old is not None or new is not None:
        if new is None or (old is not None and old[key] < new[key]):
            yield old, None
            old = next(left, None)
        elif old is None or new[key] < old[key]:
            yield None, new
            new = next(right, None)
        else:
            if old != new:
                yield old, new
            old, new = next(left, None), next(right, None)


def _write(
    raw: RawConnection,
    table: str,
    names: list[str],
    old: tuple[Any, ...] | None,
    new: tuple[Any, ...] | None,
) -> None:
    key = names.index("id")
    if new is None:
        assert old is not None
        raw.execute(f"DELETE FROM {quoted(table)} WHERE id = ?", (old[key],))
    elif old is None:
        marks = ", ".join("?" * len(names))
        listed = ", ".join(map(quoted, names))
        raw.execute(f"INSERT INTO {quoted(table)} ({listed}) VALUES ({marks})", new)
    else:
        changed = ", ".join(f"{quoted(name)} = ?" for name in names)
        raw.execute(f"UPDATE {quoted(table)} SET {changed} WHERE id = ?", (*new, new[key]))


@contextmanager
def _without_triggers(raw: RawConnection, table: str) -> Iterator[None]:
    """Take a table's guards away inside this transaction: here alone a row may go again."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    triggers = raw.execute(sql, (table,)).fetchall()
    for name, _made in triggers:
        raw.execute(f"DROP TRIGGER {quoted(name)}")
    yield
    for _name, made in triggers:
        raw.execute(made)


def _bring_heads(raw: RawConnection, made: RawConnection) -> None:
    sql = "SELECT table_id, row_id, heads FROM sync_row ORDER BY table_id, row_id"
    pairs = (((row[0], row[1]), row[2]) for row in raw.execute(sql))
    others = (((row[0], row[1]), row[2]) for row in made.execute(sql))
    differing = list(_differing(pairs, others, 0))
    gone = [old[0] for old, new in differing if new is None and old is not None]
    raw.executemany("DELETE FROM sync_row WHERE table_id = ? AND row_id = ?", gone)
    put = "INSERT OR REPLACE INTO sync_row (table_id, row_id, heads) VALUES (?, ?, ?)"
    raw.executemany(put, [(*new[0], new[1]) for _old, new in differing if new is not None])


def _bring_conflicts(raw: RawConnection, made: RawConnection) -> None:
    """Conflicts that are over stay in the list as closed; those that stand anew are opened."""
    columns = "id, table_name, row_id, field, values_json, state, case_id"
    sql = f"SELECT {columns} FROM sync_conflict WHERE state = 'open' ORDER BY id"
    for old, new in list(_differing(raw.execute(sql).fetchall(), made.execute(sql), 0)):
        if new is None and old is not None:
            close = "UPDATE sync_conflict SET state = 'replaced' WHERE id = ?"
            raw.execute(close, (old[0],))
        elif new is not None:
            put = f"INSERT OR REPLACE INTO sync_conflict ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"
            raw.execute(put, new)


def _cases(rows: Iterable[tuple[str, str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case for _table, _row, case in rows if case))
