"""The unit of work a verb runs in: the snapshot, the rules, the clock, and the one way to write.

A verb reads ``work.case``, checks with ``work.require`` and domain functions, and writes
with ``work.put``
and ``work.event``. Nothing is written before the verb has ended without an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.ports import Clock
from mediation_desk.records.attachments import Staged
from mediation_desk.records.queries.lookups import KnownPerson, Lookups
from mediation_desk.records.writing import Row, Writer
from mediation_desk.tracks import clocks
from mediation_desk.tracks.clocks import CaseClock, ClockState
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.rules import ClockSpec
from mediation_desk.usecases.roles import Role

LATE_WITHOUT_REASON = "补录"


class User(Protocol):
    """Who is signed in."""

    @property
    def user_id(self) -> str:
        """Id of the account."""
        ...

    @property
    def name(self) -> str:
        """The person's name."""
        ...

    @property
    def roles(self) -> frozenset[Role]:
        """The person's roles."""
        ...


@dataclass
class Work:
    """One verb's transaction, seen from the verb."""

    writer: Writer
    lookups: Lookups
    rules: RuleBook
    clock: Clock
    user: User
    snapshot: CaseFacts | None = None
    late_reason: str = ""
    is_import: bool = False
    reload: Callable[[str], CaseFacts | None] = lambda _case_id: None
    look_at: Callable[[str, str], CaseFacts | None] = lambda _case_id, _episode: None
    stage: Callable[[Path | bytes], Staged] | None = None
    runner: Callable[[Work, str, Mapping[str, object]], None] | None = None
    created: dict[str, str] = field(default_factory=dict)
    notices: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    case_id: str = ""
    touched: list[str] = field(default_factory=list)
    """Other cases than ``case_id`` that were written to; what lists know of them is derived too."""

    @property
    def case(self) -> CaseFacts:
        """The case this verb is done to."""
        if self.snapshot is None:
            raise RuleBroken("case_unknown")
        return self.snapshot

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self.clock.today()

    def block(
        self, code: str, *, article: str = "", where: str = "", **values: object
    ) -> RuleBroken:
        """The refusal of this code, citing the article that the rule book holds for it.

        ``where`` names the request's field beside which the message belongs.
        """
        cited = article or self.rules.article(code, self.snapshot)
        return RuleBroken(code, article=cited, field=where, **values)

    def require(self, ok: object, code: str, *, where: str = "", **values: object) -> None:
        """Refuse the verb with ``code`` unless ``ok``."""
        if not ok:
            cited = self.rules.article(code, self.snapshot)
            raise RuleBroken(code, article=cited, field=where, **values)

    def then(self, verb: str, **values: object) -> None:
        """Do another verb inside this one's transaction, with the same checks as at the desk."""
        if self.runner is None:
            raise TypeError("this work cannot run verbs")
        self.runner(self, verb, values)

    def turn_to(self, case_id: str) -> None:
        """Go on with another case in the same transaction."""
        if self.case_id not in ("", case_id, *self.touched):
            self.touched.append(self.case_id)
        self.case_id = case_id
        self.refresh()

    def refresh(self) -> None:
        """Read the case again, with what was written so far."""
        self.writer.flush()
        self.snapshot = self.reload(self.case_id)

    def find_user(self, reference: str) -> KnownPerson:
        """The account with this name or id."""
        found = self.lookups.user(reference)
        if found is None:
            raise BadInput("user_unknown", field="user", typed=reference)
        return found

    def put(self, row: Row, row_id: str = "", **values: object) -> str:
        """Insert a row (without id) or change one; gives its id."""
        if self.case_id and row.belongs_to_case and not row_id:
            values.setdefault("case_id", self.case_id)
            if row.belongs_to_episode and self.snapshot is not None:
                values.setdefault("episode_id", self.snapshot.episode_id)
        made = self.writer.put(row, row_id, values)
        if not row_id:
            self.created.setdefault(row.value, made)
        return made

    def put_new(self, row: Row, row_id: str, **values: Any) -> str:
        """Insert a row under an id that was given out before (an account's, from the key ring)."""
        return self.writer.insert(row, {**values, "id": row_id})

    def remove(self, row: Row, row_id: str) -> None:
        """Mark a row as deleted; nothing is ever removed."""
        self.writer.put(row, row_id, {"deleted": True})

    def episode(self, **values: object) -> None:
        """Change the case's current episode."""
        self.writer.put(Row.EPISODE, self.case.episode_id, values)

    def event(self, event: str, on: date, text: str = "") -> None:
        """Add a line to the timeline; a day before today is marked late with the reason given."""
        self.not_in_future(on)
        late = on < self.today
        self.put(
            Row.EVENT,
            on_day=on,
            event=event,
            text=text,
            late=late,
            late_reason=(self.late_reason or LATE_WITHOUT_REASON) if late else "",
            by=self.user.name,
            entered_at=self.now().isoformat(timespec="seconds"),
        )

    def now(self) -> datetime:
        """The moment at the desk."""
        return self.clock.now()

    def not_in_future(self, on: date, where: str = "on") -> None:
        """Refuse a day that has not come yet: what has not happened cannot be recorded."""
        if on > self.today:
            raise BadInput("day_in_future", field=where, day=on.isoformat())

    def not_before(self, on: date, earliest: date | None, code: str, where: str = "on") -> None:
        """Refuse a day that lies before the step it must follow."""
        if earliest is not None and on < earliest:
            raise self.block(code, where=where, day=on.isoformat(), earliest=earliest.isoformat())

    def in_time(self, deed: str, on: date) -> None:
        """Refuse a verb or a step that a time limit of the track lets come no longer; of what is
        taken in from an old file it is told where the limit was no right of the parties.
        """
        for spec in self.rules.of(self.case).clocks:
            clock = self._binding(spec, deed)
            if clock is None or on <= clock.deadline.last_date:
                continue
            told = {"rule": clock.rule.zh, "last": clock.deadline.last_date.isoformat()}
            if not self.is_import or spec.right:
                raise RuleBroken("limit_passed", article=clock.rule.basis, field="on", **told)
            self.notice("limit_exceeded", **told)

    def late_by(self, on: date) -> tuple[CaseClock, ...]:
        """The clocks of somebody's duty that have run out by this day; none of an old file."""
        found = () if self.is_import else clocks.running_clocks(self.case, self.rules)
        return tuple(c for c in found if not (c.right or c.info) and c.deadline.last_date < on)

    def tell_late(self, late: Sequence[CaseClock]) -> None:
        """Warn of what was done after its last day: a duty is still done, but it is late."""
        if not late:
            return
        self.refresh()
        still = {c.rule.id for c in clocks.running_clocks(self.case, self.rules)}
        for clock in late:
            if clock.rule.id not in still:
                last = clock.deadline.last_date.isoformat()
                self.notice("limit_exceeded", rule=clock.rule.zh, last=last)

    def _binding(self, spec: ClockSpec, deed: str) -> CaseClock | None:
        """The clock that binds a verb or a step; while it stands still, or once what it waited for
        has come, nothing is too late.
        """
        if deed not in spec.binds:
            return None
        clock = clocks.clock_of(self.case, self.rules, spec.rule)
        return clock if clock is not None and clock.state is ClockState.RUNNING else None

    def notice(self, code: str, **values: object) -> None:
        """Tell the user something that warns but does not hold back."""
        self.notices.append((code, values))
