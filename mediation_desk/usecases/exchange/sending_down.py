"""What the county has settled for itself goes down to its centres, each in its own space.

Only what differs from what was sent before is written, so that nothing goes twice. (Orders are
written when they are issued: see ``usecases/county``.)
"""

from __future__ import annotations

from mediation_desk import __version__
from mediation_desk.records.exchange import parcels
from mediation_desk.records.lawbook import FROM_COUNTY
from mediation_desk.records.settings import local, send_down, sent_down, set_local, shared
from mediation_desk.records.store import Store, WriteSession
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import Trust
from mediation_desk.usecases.county.templates_down import settle_templates

SETTLED = "exchange.settled"


def settle_for_centres(store: Store, user: str, trust: Trust) -> int:
    """Write local limits, years of holidays, tracks, allowance rules and templates into the
    centres' spaces; gives how many rows. Nobody has to wait where nothing was settled since.
    """
    own, written = trust.centre_of(store.origin.replica), 0
    mark = _mark(store, trust, own or "")
    with store.read() as session:
        if local(session, SETTLED) == mark:
            return 0
    for centre in trust.centres:
        with store.read() as session:
            space = parcels.alias_of(session.raw, space_of(centre))
        if centre == own or space is None:
            continue
        with store.write(user, "send_down") as session:
            written += _settings(session, space)
            written += settle_templates(session, space, trust.centres.get(own or "") or "县里")
    with store.write(user, "send_down") as session:
        set_local(session, SETTLED, mark)
    return written


def _mark(store: Store, trust: Trust, own: str) -> str:
    """A word that is another one as soon as the county has written anything for itself, or has
    another centre to tell it.
    """
    with store.read() as session:
        known = parcels.spaces(session.raw)
        here = parcels.streams(session.raw, space_of(own))
        ends = [f"{s.name}:{parcels.end_of(session.raw, s.alias)}" for s in here]
    return " ".join([__version__, str(trust.version), *sorted(known), *ends])


def _settings(session: WriteSession, space: int) -> int:
    written = 0
    for name in FROM_COUNTY:
        wanted, before = shared(session, name), sent_down(session, name, space)
        if wanted != before and (wanted or before):
            send_down(session, name, space, wanted)
            written += 1
    return written
