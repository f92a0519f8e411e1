"""Whether the writer of a change had the right to make it; asked again where the list of who is who
did not know them yet.

Decides by the newest list; applies nothing itself.
"""

from __future__ import annotations

from mediation_desk.records.engine import RawConnection
from mediation_desk.records.exchange import arrivals, parcels, seals
from mediation_desk.records.log.apply import Applied
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.withheld import rebuild
from mediation_desk.records.store import Store
from mediation_desk.records.transfers.authority import Copies
from mediation_desk.sync.chains import is_genuine
from mediation_desk.sync.taken import Read
from mediation_desk.sync.trust.standing import Trust

UNKNOWN = "writer_unknown"


class Judge:
    """Answers for one package, or for what was put aside."""

    def __init__(self, store: Store, trust: Trust) -> None:
        self.trust, self._copies = trust, Copies(store)

    def refusal(self, one: Read) -> str | None:
        """Why the writer of a change had no right to make it."""
        header, trust = one.change.header, self.trust
        cutoff = trust.cutoff(header.replica, header.space)
        if cutoff is not None and header.seq > cutoff:
            return "revoked"
        if not one.is_readable:
            return "unreadable"
        writers = {parcels.writer_of(table) for table in one.tables} or {"both"}
        reasons = (trust.may_write(header.replica, header.space, who) for who in sorted(writers))
        reason = next((reason for reason in reasons if reason), None)
        if reason == "centre_only" and self._copies.admits(one.change):
            return None
        if reason == "county_only" and self._copies.says_anew(one.change, trust.county_pcs):
            return None
        return reason


def judge_again(store: Store, trust: Trust) -> Applied:
    """Take in what was put aside because its writer was unknown, once the list names them and their
    seal vouches for it; what they may not write gets that reason. Gives what changed.

    It may be called at any time, and again after a power cut. Reads the whole log, but only where
    something counts now.
    """
    judge, sealed = Judge(store, trust), dict[int, int]()

    def refusal(raw: RawConnection, change: LoggedChange) -> str | None:
        stream = change.header.replica, change.header.space
        if trust.key_of(stream[0]) is None:
            return UNKNOWN
        if change.alias not in sealed:
            sealed[change.alias] = _sealed_to(raw, change.alias, stream, trust)
        if change.header.seq > sealed[change.alias]:
            return UNKNOWN
        told = change.header, change.salt, change.payload_hash, change.link, change.packed
        return judge.refusal(Read.of(Incoming(*told)))

    return rebuild.judge_again(store, UNKNOWN, refusal, arrivals.note)


def _sealed_to(raw: RawConnection, alias: int, stream: tuple[str, str], trust: Trust) -> int:
    """The number of the last change for which a seal of its writer's vouches."""
    several = seals.of_stream(raw, alias, *stream)
    return next((one.seq for one in several if is_genuine(one, trust.key_of)), 0)
