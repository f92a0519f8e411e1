"""The trust list of an open store: taking one, and answering from it.

A list is kept only after every signature in it stood and it follows on the one held. Which county a
store belongs to is settled once; nothing here ever changes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import trusted
from mediation_desk.records.exchange.trusted import TrustedStream
from mediation_desk.records.store import Store
from mediation_desk.sync.trust.documents import CentreRole, DeviceCertificate
from mediation_desk.sync.trust.listing import TrustList, check_follows, read_list
from mediation_desk.sync.trust.packing import refused, space_of
from mediation_desk.sync.trust.standing import Trust


def list_of(store: Store) -> TrustList | None:
    """The newest list this store holds; None before the county was accepted."""
    with store.read() as session:
        return _held(session.raw)


def trust_of(store: Store) -> Trust:
    """Who is who, as far as this store knows."""
    return Trust.of(list_of(store))


def take(
    store: Store, data: bytes, *, first: bool = False, instead: bool = False
) -> TrustList:
    """Keep a list that came from anywhere, if it may be believed; the same again does nothing.

    ``first``: its county may become this store's, because a person compared its fingerprint.
    ``instead``: so it may in the place of another county, whose lists then go (a county that lost
    its keys begins anew). Raises TrustRefused as :func:`read_list` and :func:`check_follows` do,
    and ``trust_no_county`` where this store belongs to no county yet.
    """
    new = read_list(data)
    with store.maintenance() as raw:
        held = _held(raw)
        if held is None and not first:
            raise refused("trust_no_county")
        if held is not None and instead and held.root != new.root:
            trusted.forget_lists(raw)
        elif held is not None:
            check_follows(new, held)
        trusted.put_list(raw, new.version, data)
        _mirror(raw, new)
    return new


def mirror_again(store: Store) -> None:
    """Show the list in the streams anew, after spaces or streams came in."""
    with store.maintenance() as raw:
        held = _held(raw)
        if held is not None:
            _mirror(raw, held)


def _held(raw: RawConnection) -> TrustList | None:
    data = trusted.current(raw)
    return None if data is None else read_list(data)


def _mirror(raw: RawConnection, listing: TrustList) -> None:
    own = trusted.own_centre(raw)
    centres = {one.centre for one in listing.devices} if own == listing.county else {own}
    spaces = {space_of(centre) for centre in centres}
    trust = Trust.of(listing)
    names = {space_of(code): name for code, name in listing.centres.items()}
    trusted.mirror(raw, _streams(listing, trust, spaces), names)


def _streams(listing: TrustList, trust: Trust, spaces: set[str]) -> Iterator[TrustedStream]:
    """A township's PC writes in its own space; the county's in every one."""
    for one in listing.devices:
        mine = {space_of(one.centre)} if one.role is CentreRole.TOWNSHIP else spaces
        for space in sorted(mine & spaces):
            yield _stream(one, space, trust)


def _stream(one: DeviceCertificate, space: str, trust: Trust) -> TrustedStream:
    shut_out = trust.revocation(one.replica)
    status = trusted.ACTIVE
    if shut_out is not None:
        status = trusted.REPLACED if shut_out.is_retired else trusted.REVOKED
    return TrustedStream(
        one.replica, space, one.centre, one.device_name, one.sign_public, one.signed.body, status,
        trust.cutoff(one.replica, space),
    )  # fmt: skip

