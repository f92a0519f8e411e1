"""After an upgrade: what the older program could not make sense of is tried again, once.

Decides nothing; a change that needs a still newer program goes on waiting.
"""

from __future__ import annotations

from mediation_desk import __version__
from mediation_desk.domain.ports import Progress
from mediation_desk.records.exchange import arrivals
from mediation_desk.records.log.withheld import rebuild
from mediation_desk.records.schema import SCHEMA_VERSION
from mediation_desk.records.settings import local, set_local
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import Role, Scope, query

#: Whoever works on cases may carry the sealed packages; nobody can read them on the way.
CARRIERS = dict.fromkeys((Role.ADMIN, Role.HEAD, Role.MEDIATOR, Role.RECORDER), Scope.ALL)
TRIED = "exchange.tried_by"


@query("sync_is_upgraded", access=CARRIERS)
def is_upgraded(desk: Desk) -> bool:
    """Whether changes wait that this program has not tried its hand at yet."""
    with desk.store.read() as session:
        return local(session, TRIED, _program()) != _program() and arrivals.has_parked(session.raw)


@query("sync_try_again", access=CARRIERS)
def try_again(desk: Desk, progress: Progress | None = None) -> int:
    """Make what can be made now of what was parked; gives in how many cases. Reads the whole log,
    but only where an older program had parked something.

    The cases are put into the lists by whoever calls.
    """
    cases: tuple[str, ...] = ()
    if is_upgraded(desk):
        cases = rebuild.try_again(desk.store, progress).cases
        with desk.store.maintenance() as raw:
            arrivals.note(raw, cases)
    with desk.store.read() as session:
        is_noted = local(session, TRIED) == _program()
    if not is_noted:
        with desk.store.write(desk.user.user_id or desk.user.name, "list_arrived") as session:
            set_local(session, TRIED, _program())
    return len(cases)


def _program() -> str:
    return f"{__version__} {SCHEMA_VERSION}"
