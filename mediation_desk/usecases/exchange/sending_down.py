"""What the county has settled for itself goes down to its centres, each in its own space.

Only what differs from what was sent before is written, so that nothing goes twice.
"""

from __future__ import annotations

from mediation_desk.records.exchange import parcels
from mediation_desk.records.lawbook import FROM_COUNTY
from mediation_desk.records.settings import send_down, sent_down, shared
from mediation_desk.records.store import Store
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import Trust


def settle_for_centres(store: Store, user: str, trust: Trust) -> int:
    """Write local limits, years of holidays and tracks into the centres' spaces; gives how many."""
    own, written = trust.centre_of(store.origin.replica), 0
    for centre in trust.centres:
        with store.read() as session:
            space = parcels.alias_of(session.raw, space_of(centre))
        if centre == own or space is None:
            continue
        with store.write(user, "send_down") as session:
            for name in FROM_COUNTY:
                wanted, before = shared(session, name), sent_down(session, name, space)
                if wanted != before and (wanted or before):
                    send_down(session, name, space, wanted)
                    written += 1
    return written
