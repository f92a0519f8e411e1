"""A folder on the centre's own network where its PCs exchange by themselves, again and again.

A round takes in what lies there, writes what others lack and takes away what everybody has. Trouble
is an answer here, not an error: nobody asked for the round, and the next one comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mediation_desk.domain.errors import BadInput, Cancelled, DeskError
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.exchange import journal, parcels
from mediation_desk.records.exchange.journal import OUT, Incoming
from mediation_desk.records.settings import local, set_local
from mediation_desk.sync import mailbox
from mediation_desk.sync.clearing import clear
from mediation_desk.sync.mailbox import Mailbox, package_of
from mediation_desk.sync.sending import Addressee
from mediation_desk.sync.taken import TakenIn
from mediation_desk.sync.trust.standing import RECOVERY, Trust
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging
from mediation_desk.usecases.exchange.exchanging import CARRIERS
from mediation_desk.usecases.presenting import sentence
from mediation_desk.usecases.registry import query

SHARES = "exchange.shares"
EVERY = 60
"""Seconds between two rounds, where nobody chose otherwise."""
SOONEST, LATEST = 15, 3600


@dataclass(frozen=True, slots=True)
class Share:
    """A folder that is looked at by itself, and how often (seconds)."""

    folder: Path
    every: int = EVERY


@dataclass(frozen=True, slots=True)
class Look:
    """How a share was found, without doing anything there.

    ``trouble`` is a code and ``words`` its sentence; ``waiting``: files that were not taken in yet,
    with their sizes; ``mark`` is another one as soon as there is something new to tell.
    """

    trouble: str = ""
    words: str = ""
    waiting: frozenset[tuple[str, int]] = frozenset()
    mark: str = ""

    @property
    def is_away(self) -> bool:
        """Whether the folder is not there now, which is nothing to worry about."""
        return self.trouble in AWAY


AWAY = frozenset({"mailbox_missing", "mailbox_gone"})


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did. ``mark``: what was told by it; ``wrong``: packages that were not taken."""

    taken: TakenIn
    written: int = 0
    cleared: int = 0
    mark: str = ""
    trouble: str = ""
    words: str = ""

    @property
    def wrong(self) -> tuple[str, ...]:
        """Codes of the reasons for which packages were refused."""
        return tuple(dict.fromkeys(one.reason for one in self.taken.of("rejected")))


@query("sync_shares", access=CARRIERS)
def shares(desk: Desk) -> tuple[Share, ...]:
    """The folders that are looked at by themselves."""
    return tuple(Share(Path(name), every) for name, every in _kept(desk).items())


@query("sync_share", access=CARRIERS)
def set_share(
    desk: Desk,
    folder: Path,
    every: int = EVERY,
    *,
    although_full: bool = False,
    progress: Progress | None = None,
) -> Share:
    """From now on look at this folder by itself, every so many seconds.

    Raises BadInput ``share_pace``, ``mailbox_not_empty``; RuleBroken ``practice_no_exchange``,
    ``exchange_not_admitted``; KnownTrouble of the place.
    """
    if not SOONEST <= every <= LATEST:
        raise BadInput("share_pace", field="every", soonest=SOONEST, latest=LATEST)
    exchanging.admitted(desk)
    (progress or NoProgress()).step(0, 1)
    exchanging.place_of(desk, folder, although_full=although_full)
    _keep(desk, {**_kept(desk), exchanging.place_key(folder): every})
    return Share(folder, every)


@query("sync_unshare", access=CARRIERS)
def end_share(desk: Desk, folder: Path) -> None:
    """Look at this folder only when somebody says so."""
    kept = _kept(desk)
    kept.pop(exchanging.place_key(folder), None)
    _keep(desk, kept)


@query("sync_look", access=CARRIERS)
def look_at(desk: Desk, folder: Path) -> Look:
    """Whether a round would find anything to do: opens no package, writes nothing."""
    try:
        trust = exchanging.admitted(desk)
        box = _box(desk, folder)
        own = desk.store.origin.replica
        lying = [
            (path.name, path.stat().st_size)
            for path in box.waiting_for(trust.centre_of(own) or "", but=own)
        ]
    except DeskError as error:
        return Look(error.code, sentence(error))
    except OSError:  # a file went while it was looked at
        return Look()
    with desk.store.read() as session:
        raw = session.raw
        mark = parcels.news_mark(raw)
        done = (Incoming.APPLIED, Incoming.REJECTED, Incoming.HELD)
        new = [one for one in lying if journal.came_to(raw, package_of(Path(one[0]))) not in done]
    return Look("", "", frozenset(new), mark)


@query("sync_round", access=CARRIERS)
def exchange_round(desk: Desk, folder: Path, progress: Progress | None = None) -> Round:
    """Take in, write, take away: once. Raises Cancelled; all other trouble is in the answer.

    Written is for the own centre's PCs, and for those others who wrote here too.
    """
    done = Round(TakenIn())
    try:
        with exchanging.one_at_a_time(desk.store):
            trust = exchanging.admitted(desk)
            box = _box(desk, folder)
            taken = exchanging.take_from(desk, trust, box, progress)
            done = replace(done, taken=taken)
            exchanging.list_arrived(desk, progress)
            trust = exchanging.admitted(desk)  # a newer list may have come along
            with desk.store.read() as session:
                mark = parcels.news_mark(session.raw)
            whom = _addressees(desk, trust, box)
            sent = exchanging.write_for(desk, trust, box, whom, progress)
            done = replace(done, written=len(sent), mark=mark)
            keys = partial(_keys, desk, trust)
            return replace(done, cleared=clear(desk.store, box, keys, desk.clock.now()))
    except Cancelled:
        raise
    except DeskError as error:
        return replace(done, trouble=error.code, words=sentence(error))


def _box(desk: Desk, folder: Path) -> Mailbox:
    known = exchanging.known_places(desk).get(exchanging.place_key(folder), "")
    return mailbox.open_mailbox(folder, known=known)


def _addressees(desk: Desk, trust: Trust, box: Mailbox) -> Iterator[Addressee]:
    own = trust.centre_of(desk.store.origin.replica)
    here = {own, *(trust.centre_of(replica) for replica in box.writers())}
    for to in exchanging.addressees(desk, trust):
        if to.centre in here:
            is_first = _is_first_today(desk, box, to.centre)
            yield replace(to, with_digests=is_first, waits_for_word=to.centre == own)


def _is_first_today(desk: Desk, box: Mailbox, centre: str) -> bool:
    """Rows are compared once a day: it reads all of them."""
    with desk.store.read() as session:
        lines = journal.lines(
            session.raw, direction=OUT, peer=centre, place=box.target, limit=1
        )
    return not lines or lines[0].made_at[:10] != desk.clock.now().isoformat()[:10]


def _keys(desk: Desk, trust: Trust, centre: str) -> dict[str, bytes]:
    keys = trust.recipients(centre, desk.clock.now())
    return {r: k for r, k in keys.items() if r not in (RECOVERY, desk.store.origin.replica)}


def _kept(desk: Desk) -> dict[str, int]:
    with desk.store.read() as session:
        return {str(name): int(every) for name, every in local(session, SHARES, {}).items()}


def _keep(desk: Desk, kept: dict[str, int]) -> None:
    with desk.store.write(desk.user.user_id or desk.user.name, "exchange_place") as session:
        set_local(session, SHARES, kept)
