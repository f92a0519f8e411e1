"""Takes away from a share what this PC wrote there and everybody it was for has, by their word.

Never another's file, never one that anybody may still need, never from a stick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, peers
from mediation_desk.records.exchange.journal import OUT, Outgoing, PackageLine
from mediation_desk.records.store import Store
from mediation_desk.sync.mailbox import Mailbox
from mediation_desk.sync.reached import by_word

Keys = Callable[[str], Mapping[str, bytes]]
"""The keys of a centre's PCs, this one's and the recovery's left out, by replica."""

AT_ONCE = 200
"""How many files go in one round; the rest goes in the next ones."""


def clear(store: Store, box: Mailbox, keys_of: Keys, now: datetime) -> int:
    """Take away what is no longer needed in a share; gives how many packages.

    Raises KnownTrouble ``mailbox_gone`` where the share is away.
    """
    box.check()
    with store.read() as session:
        done = _settled(session.raw, box, keys_of)[:AT_ONCE]
    gone = []
    for line in done:
        path = box.folder / line.file
        if path.parent.name != store.origin.replica:
            continue
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue  # somebody reads it just now: the next round takes it
        gone.append(line)
    if gone:
        box.check()  # what was not found in a share that went away still lies there
        with store.maintenance() as raw:
            for line in gone:
                journal.settle(raw, line.uuid, Outgoing.CLEARED, now)
    return len(gone)


def _settled(raw: RawConnection, box: Mailbox, keys_of: Keys) -> list[PackageLine]:
    """What we wrote here and every PC it was for has; but the last word to each centre stays."""
    states = (Outgoing.PUBLISHED, Outgoing.CONFIRMED)
    lines = journal.lines(raw, direction=OUT, states=states, place=box.target)
    heard = peers.peers(raw)
    found: list[PackageLine] = []
    for centre in {line.peer for line in lines}:
        keys = keys_of(centre)
        holds = by_word(keys, heard)
        is_hungry = any(heard[r].missing for r in keys if r in heard)
        mine = [line for line in lines if line.peer == centre]
        last = next((x.uuid for x in mine if x.kind != "blobs"), "")  # the newest come first
        found += [
            x for x in mine
            if keys and x.uuid != last and peers.covers(holds, x.v1)
            and not (x.kind == "blobs" and is_hungry)
        ]  # fmt: skip
    return found
