"""Reporting to the county and taking in what it sends, by stick or by a shared folder.

Says only what is certain: what was written is not confirmed before the other side has said so. The
journal of packages keeps what was written and taken in; an entry in the audit trail would itself be
a change that nobody has yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records.erasing.tidying import tidy
from mediation_desk.records.exchange import arrivals, parcels
from mediation_desk.records.instance import alone
from mediation_desk.records.keys import trust_keys
from mediation_desk.records.settings import local, set_local
from mediation_desk.records.store import Store
from mediation_desk.sync import mailbox
from mediation_desk.sync.mailbox import Mailbox
from mediation_desk.sync.sending import Addressee, Sender, Sent
from mediation_desk.sync.taken import TakenIn, TakenPackage
from mediation_desk.sync.taking import Receiver
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import RECOVERY, Trust
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.sending_down import settle_for_centres
from mediation_desk.usecases.exchange.trust_work import TrustWork, take_list, take_up
from mediation_desk.usecases.exchange.upgrading import CARRIERS, try_again
from mediation_desk.usecases.numbers import settling as numbers
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.transfers.handing_over import settle_transfers

__all__ = [
    "CARRIERS", "Exported", "Imported", "TakenPackage", "export_to", "import_from", "list_arrived",
]  # fmt: skip

PLACES = "exchange.places"
LOCK_FILE = "exchange.lock"
_PATIENCE = 3.0
_PIECE = 50


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: nothing where the other side has all of it already."""

    packages: tuple[Sent, ...]
    is_new_place: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken in, and how many cases were put into the lists."""

    taken: TakenIn
    cases: int


@query("sync_export", access=CARRIERS)
def export_to(
    desk: Desk,
    folder: Path,
    *,
    although_full: bool = False,
    is_asked: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write what others have not got into a stick's or a share's folder.

    ``is_asked``: write in any case what is held and lacking here, so that the others send the rest.
    ``although_full``: the folder holds other things and is to become an exchange place all the
    same. Raises RuleBroken ``practice_no_exchange``, ``exchange_not_admitted``; BadInput
    ``mailbox_not_empty``; KnownTrouble ``exchange_under_way`` and of the place; Cancelled.
    """
    with one_at_a_time(desk.store):
        trust = admitted(desk)
        box, is_new = place_of(desk, folder, although_full=although_full)
        sent = write_for(desk, trust, box, addressees(desk, trust), progress, is_asked=is_asked)
        return Exported(sent, is_new)


def one_at_a_time(store: Store) -> AbstractContextManager[None]:
    """Held while a store exchanges: two at once would write the same twice, and number it so.

    Waits a moment for a round that is just being stopped. Raises KnownTrouble
    ``exchange_under_way``.
    """
    return alone(store.folder / LOCK_FILE, "exchange_under_way", patience=_PATIENCE)


def write_for(
    desk: Desk,
    trust: Trust,
    box: Mailbox,
    whom: Iterable[Addressee],
    progress: Progress | None = None,
    *,
    is_asked: bool = False,
) -> tuple[Sent, ...]:
    """Write for these what they have not got; gives the packages."""
    numbers.before_export(desk)
    sender = Sender(desk.store, box, _own_centre(trust, desk))
    sent: list[Sent] = []
    if TrustWork(desk).role is CentreRole.COUNTY:
        settle_for_centres(desk.store, desk.user.user_id or desk.user.name, trust)
    settle_transfers(desk)
    for to in whom:
        sent += sender.send(to, progress=progress, is_asked=is_asked)
    return tuple(sent)


@query("sync_import", access=CARRIERS)
def import_from(desk: Desk, folder: Path, progress: Progress | None = None) -> Imported:
    """Take in what lies in a stick's or a share's folder for this PC.

    Raises RuleBroken ``practice_no_exchange``, ``exchange_not_admitted``; KnownTrouble
    ``exchange_under_way`` and of the place; Cancelled. What was taken in by then stays.
    """
    with one_at_a_time(desk.store):
        trust = admitted(desk)
        box = mailbox.open_mailbox(folder, known=known_places(desk).get(place_key(folder), ""))
        _remember(desk, folder, box)
        taken = take_from(desk, trust, box, progress)
        return Imported(taken, list_arrived(desk, progress))


def take_from(
    desk: Desk, trust: Trust, box: Mailbox, progress: Progress | None = None
) -> TakenIn:
    """Take in what lies in a mailbox; the cases are not in the lists yet."""
    return _receiver(desk, trust).take_all(box, progress)


@query("list_arrived", access=CARRIERS)
def list_arrived(desk: Desk, progress: Progress | None = None) -> int:
    """Put the cases that came from elsewhere into lists and search; gives how many."""
    hears, done = progress or NoProgress(), 0
    take_up(desk.store)
    try_again(desk, progress)
    desk.learn_rules()
    with desk.store.read() as session:
        total = arrivals.count(session.raw)
    while True:
        with desk.store.write(desk.user.user_id or desk.user.name, "list_arrived") as session:
            cases = arrivals.some(session.raw, _PIECE)
            for case in cases:
                desk.list_again(session, case)
            arrivals.listed(session.raw, cases)
        done += len(cases)
        hears.step(done, max(done, total))
        if len(cases) < _PIECE:
            tidy(desk.store, desk.user.user_id or desk.user.name)
            numbers.after_import(desk, done)
            return done


def _receiver(desk: Desk, trust: Trust) -> Receiver:
    with TrustWork(desk).ring() as (ring, key):
        identity = trust_keys.exchange_private(ring, key, desk.store.origin.replica)
    held = [trust]

    def learn(data: bytes) -> None:
        take_list(desk.store, data)
        held[0] = trust_of(desk.store)

    return Receiver(
        desk.store, lambda: held[0], identity, _own_centre(trust, desk), learn
    )


def addressees(desk: Desk, trust: Trust) -> Iterator[Addressee]:
    """For whom something is written: PCs of the own centre, the county, or its townships.

    A township gets back what a lost PC had reported and none of its others is known to have;
    without private notes, which the county never had.
    """
    work = TrustWork(desk)
    store, now = desk.store, desk.clock.now()
    own = trust.centre_of(store.origin.replica) or ""
    here, listing = space_of(own), trust.listing
    assert listing is not None

    def others(centre: str) -> tuple[dict[str, bytes], tuple[bytes, ...]]:
        keys = trust.recipients(centre, now)
        more = tuple(key for name, key in keys.items() if name == RECOVERY)
        return {r: k for r, k in keys.items() if r not in (RECOVERY, store.origin.replica)}, more

    extra = {"trust": listing.data}
    with store.read() as session:
        known = tuple(parcels.spaces(session.raw))
    keys, more = others(own)
    is_county = work.role is CentreRole.COUNTY
    if keys:
        spaces = known if is_county else (here,)
        yield Addressee(
            own, keys, spaces, with_private=True, trust_version=trust.version, extra=extra
        )
    if not is_county:
        keys, more = others(trust.county)
        yield Addressee(
            trust.county, keys, (here,), more_keys=more, trust_version=trust.version, extra=extra
        )
        return
    for centre in trust.centres:
        keys, more = others(centre)
        if centre != own and keys:
            yield Addressee(
                centre, keys, (space_of(centre),), kind="down", only_from=own,
                also_from=trust.gone_from(centre),
                trust_version=trust.version, extra=extra,
            )  # fmt: skip


# -- where it goes -------------------------------------------------------------------------


def place_of(desk: Desk, folder: Path, *, although_full: bool) -> tuple[Mailbox, bool]:
    known = known_places(desk).get(place_key(folder), "")
    if known or mailbox.read_mark(folder):
        box, is_new = mailbox.open_mailbox(folder, known=known), not known
    else:
        box, is_new = mailbox.make_mailbox(folder, although_full=although_full), True
    _remember(desk, folder, box)
    return box, is_new


def known_places(desk: Desk) -> Mapping[str, str]:
    with desk.store.read() as session:
        kept = local(session, PLACES, {})
    return dict(kept)


def _remember(desk: Desk, folder: Path, box: Mailbox) -> None:
    known = known_places(desk)
    if known.get(place_key(folder)) == box.target:
        return
    with desk.store.write(desk.user.user_id or desk.user.name, "exchange_place") as session:
        set_local(session, PLACES, {**known, place_key(folder): box.target})


def place_key(folder: Path) -> str:
    return str(folder.expanduser().absolute())


# -- whether it may ------------------------------------------------------------------------


def admitted(desk: Desk) -> Trust:
    """Who is who. Raises RuleBroken where this PC is in no county's list yet."""
    TrustWork(desk).check_real()
    trust = trust_of(desk.store)
    if trust.centre_of(desk.store.origin.replica) is None:
        raise RuleBroken("exchange_not_admitted")
    return trust


def _own_centre(trust: Trust, desk: Desk) -> str:
    return trust.centre_of(desk.store.origin.replica) or ""

