"""Killed while saving: what was acknowledged is there, the rest wholly or not at all.

Verbs, imports and papers are killed a thousand times in ``tests/proofs/test_kills.py``.
"""

from __future__ import annotations

import os
import random
import signal
import threading

import pytest

from mediation_desk.records.backup.checking import damaged_pages
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow
from tests.records.conftest import StillClock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")


def save_without_end(folder, key, told) -> None:
    """What the process to be killed does; says each acknowledged save into a pipe."""
    store = Store.open(folder, key)
    last, number = "", 0
    while True:
        number += 1
        with store.write("saver", "save") as session:
            if number % 3 and last:
                session.need(CaseRow, last).title = f"{number}"
            row = CaseRow(title=f"{number}", facts="经过" * (number % 400))
            session.add(row)
        last = row.id
        os.write(told, f"{session.written.seq} {row.id}\n".encode())


def acknowledged_until_killed(folder, key, after) -> list[str]:
    """Let a process save, kill it ``after`` seconds after its first save, give its last words."""
    heard, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            save_without_end(folder, key, told)
        finally:
            os._exit(1)
    os.close(told)
    with os.fdopen(heard, encoding="utf-8") as pipe:
        first = pipe.readline()
        killer = threading.Timer(after, os.kill, (pid, signal.SIGKILL))
        killer.start()
        lines = [first, *pipe]
        killer.join()
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL
    return [line for line in lines if line.endswith("\n")]


def check_nothing_lost(folder, key, lines) -> None:
    store = Store.open(folder, key, clock=StillClock())
    assert store.verify_chain(last=1000) == []
    seq, row_id = lines[-1].split()
    with store.read() as session:
        tip = session.raw.execute("SELECT max(seq) FROM sync_change").fetchone()[0]
        count = session.raw.execute("SELECT count(*) FROM case_file").fetchone()[0]
        last = session.raw.execute("SELECT 1 FROM case_file WHERE id = ?", (row_id,)).fetchone()
    assert tip - int(seq) in (0, 1)
    assert (count, last) == (tip, (1,))
    assert damaged_pages(store) == []
    assert store.verify_chain() == []
    store.close()


@pytest.mark.parametrize("seed", range(10))
def test_a_killed_save_is_whole_or_absent(folder, data_key, seed):
    lines = acknowledged_until_killed(folder, data_key, random.Random(seed).uniform(0, 0.15))
    check_nothing_lost(folder, data_key, lines)
