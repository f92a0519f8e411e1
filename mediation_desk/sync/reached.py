"""What the PCs of a centre have by their own word, or will find in a mailbox.

Reads the journal and looks whether what it names still lies there. Writes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import journal, peers
from mediation_desk.records.exchange.journal import IN, OUT, Incoming, Outgoing, PackageLine
from mediation_desk.records.exchange.peers import Peer, Vectors
from mediation_desk.sync.mailbox import Mailbox

FOR = "to"
"""Under this word the journal keeps for which keys a package of others was sealed."""


def short_names(keys: Iterable[bytes]) -> tuple[str, ...]:
    """What a header calls the keys that a package is sealed for."""
    return tuple(sorted(hashlib.sha256(key).hexdigest()[:16] for key in keys))


def by_word(
    keys: Mapping[str, bytes], heard: Mapping[str, Peer], *, of_all: bool = True
) -> Vectors:
    """What every one of these PCs holds by its own word.

    Without ``of_all`` those that never said a word are left out, where another one did.
    """
    holds = [heard[r].holds if r in heard else {} for r in keys]
    told = [one for one in holds if one]
    return peers.least(holds if of_all or not told else told)


def of_ours(
    raw: RawConnection, box: Mailbox, centre: str, keys: Mapping[str, bytes], have: Vectors
) -> tuple[Vectors, Vectors]:
    """What the PCs of a centre have or find here of what this PC wrote, given what they have by
    their word; and what it told them of itself the last time.

    What was sealed before one of them came, or came back from a backup under a new id, that one
    cannot read: it does not count.
    """
    states = (Outgoing.PUBLISHED, Outgoing.CONFIRMED)
    wanted = set(short_names(keys.values()))
    several = journal.lines(raw, direction=OUT, states=states, peer=centre, place=box.target)
    mine = [x for x in several if wanted <= set(x.told.get(FOR, {}))]
    lost = {x.part_of or x.uuid for x in mine if not _stands(box, x, have)}
    good = [x for x in reversed(mine) if x.kind != "blobs" and x.uuid not in lost]
    found, used = _joined(have, good)
    return found, used[-1].told if used else {}


def of_mates(
    raw: RawConnection, box: Mailbox, centre: str, keys: Mapping[str, bytes], have: Vectors
) -> Vectors:
    """The same with what other PCs of one's own centre wrote here for these keys, and this PC took:
    it need not be passed on.
    """
    wanted = set(short_names(keys.values()))
    came = journal.lines(raw, direction=IN, states=(Incoming.APPLIED,), place=box.target)
    good = [
        x for x in reversed(came)
        if x.peer in keys and x.kind == "delta" and wanted <= set(x.told.get(FOR, {}))
        and not peers.covers(have, x.v1) and (box.folder / centre / x.peer / x.file).is_file()
    ]  # fmt: skip
    return _joined(have, good)[0]


def _joined(have: Vectors, lines: list[PackageLine]) -> tuple[Vectors, list[PackageLine]]:
    """What is there after taking these in, in whatever order they follow on; and which did."""
    used: list[PackageLine] = []
    left = lines
    while True:
        fitting = []
        for line in left:
            if peers.covers(have, line.v0):
                have = peers.grown(have, line.v1)
                fitting.append(line)
        if not fitting:
            return have, sorted(used, key=lambda line: line.counter)
        used += fitting
        left = [line for line in left if line not in fitting]


def _stands(box: Mailbox, line: PackageLine, have: Vectors) -> bool:
    """Whether a package we wrote still lies there, or is no longer needed."""
    if line.kind != "blobs" and peers.covers(have, line.v1):
        return True
    path = box.folder / line.file
    return path.is_file() and path.stat().st_size == line.size
