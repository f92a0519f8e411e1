"""Several new cases in one transaction, a change each: how an import takes a ledger's rows in.

The same functions put the rows as in a verb of their own, with the same checks. Never changes a row
that is there: a case about somebody on file is refused here and takes its own transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mediation_desk.records.bulk_rows import Gatherer, derive, derived
from mediation_desk.records.log.bulk import NewRow, add_changes
from mediation_desk.records.queries.lookups import KnownPerson, Lookups
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.store import WriteSession
from mediation_desk.records.writing import Writer
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.work import Work

MakeWork = Callable[[Writer, Lookups], Work]


class OnFile(Exception):
    """Somebody in the case is on file already, whose row this case would bring up to date."""


class _NewPeople(Lookups):
    """Lookups that know whose numbers were put in this transaction and are not written yet."""

    def __init__(self, session: WriteSession, waiting: frozenset[str]) -> None:
        super().__init__(session)
        self.waiting, self.asked = waiting, set[str]()

    def same_person(self, id_no: str, uscc: str) -> KnownPerson | None:
        """None; raises OnFile where this number is on file or about to be."""
        numbers = {number for number in (id_no, uscc) if number}
        if numbers & (self.waiting | self.asked) or super().same_person(id_no, uscc):
            raise OnFile
        self.asked |= numbers
        return None


class Several:
    """Cases put so far in one transaction."""

    def __init__(self, session: WriteSession, rules: RuleBook, make_work: MakeWork) -> None:
        self._session, self._rules, self._make_work = session, rules, make_work
        self._numbers: frozenset[str] = frozenset()
        self._cases: list[tuple[str, Sequence[NewRow]]] = []

    def add(self, deed: Callable[[Work], str]) -> str:
        """Let ``deed`` put a new case; gives its id. Whatever it raises leaves nothing of it.

        Raises OnFile where it is about somebody on file.
        """
        rows, people = Gatherer(self._session), _NewPeople(self._session, self._numbers)
        case_id = deed(self._make_work(rows, people))
        self._numbers |= people.asked
        self._cases.append((case_id, rows.rows))
        return case_id

    def write(self) -> None:
        """Write all of them, with what lists and search show, as their snapshots tell it."""
        add_changes(self._session, (rows for _case, rows in self._cases))
        found = [case_facts(self._session, case_id) for case_id, _rows in self._cases]
        cases = [derived(case, dues_of(case, self._rules)) for case in found if case is not None]
        derive(self._session, cases)
