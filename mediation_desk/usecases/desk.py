"""The desk: the open store with somebody signed in, the one door for everything that is done.

Order inside every verb: may this person do it → the snapshot → may it be done now → the
verb's own checks
and writes → the derived tables → commit. Anything that fails writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import NotAllowed, RuleBroken
from mediation_desk.domain.ports import Clock
from mediation_desk.records import attachments, lawbook, projection
from mediation_desk.records.meeting.ties import merged_into
from mediation_desk.records.queries.access import CaseAccess, case_access, custody
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.records.snapshot import case_facts, other_runs
from mediation_desk.records.store import Store, WriteSession
from mediation_desk.records.writing import Writer
from mediation_desk.tracks import line
from mediation_desk.tracks.clocks import CaseDue, dues_of
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.forms import read_request
from mediation_desk.usecases.registry import QUERIES, VERBS, Access, Role, Scope, VerbSpec
from mediation_desk.usecases.risk.keeping import keep_up, risk_dues
from mediation_desk.usecases.several import Several
from mediation_desk.usecases.work import Work


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is signed in at this desk."""

    user_id: str
    name: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a verb changed: kinds of thing and the cases touched; open pages listen for it."""

    kinds: frozenset[str] = frozenset()
    case_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a verb."""

    verb: str
    case_id: str
    created: Mapping[str, str] = field(default_factory=dict)
    changes: Changes = Changes()
    notices: tuple[tuple[str, Mapping[str, object]], ...] = ()


@dataclass(frozen=True, slots=True)
class AllowedVerb:
    """A verb of a case, and why it is not allowed now (None: it is)."""

    spec: VerbSpec
    refusal: RuleBroken | None


class Desk:
    """The one door. Holds the store, the person signed in, the clock and the rules."""

    def __init__(
        self,
        store: Store,
        user: SignedIn,
        clock: Clock,
        rules: RuleBook,
        *,
        is_practice: bool = False,
    ) -> None:
        self.store, self.user, self.clock, self.rules = store, user, clock, rules
        self.is_practice = is_practice

    # -- doing --------------------------------------------------------------------------------

    def do(
        self, verb: str, values: Mapping[str, object], *, case: str = "", late_reason: str = ""
    ) -> Done:
        """Do one verb. Raises BadInput, RuleBroken, NotAllowed or KnownTrouble; then nothing is
        written.
        """
        spec = self._spec(verb)
        with self.batch(verb, case=case, late_reason=late_reason) as work:
            self._run(work, spec.name, values)
        if not spec.on_case and spec.group == "care":
            self.learn_rules()
        return Done(
            verb,
            work.case_id,
            work.created,
            Changes(
                frozenset(work.created) | {verb}, frozenset({work.case_id, *work.touched} - {""})
            ),
            tuple(work.notices),
        )

    def learn_rules(self) -> None:
        """Take over what the centre has settled for itself since this desk was opened."""
        with self.store.read() as session:
            self.rules = lawbook.load(session)

    @contextmanager
    def batch(
        self, verb: str, *, case: str = "", late_reason: str = "", is_import: bool = False
    ) -> Iterator[Work]:
        """Several verbs on one case as one transaction and one change, done with ``work.then``."""
        with self.store.write(self.user.user_id or self.user.name, verb, late_reason) as session:
            work = self._work(session, late_reason, is_import)
            if case:
                work.case_id = case
                work.snapshot = self._existing(session, case)
                if gone_to := custody(session, case)[0]:
                    raise NotAllowed("case_transferred", center=gone_to)
            yield work
            if work.case_id and not session_is_private(verb):
                for one in [*work.touched, work.case_id]:
                    work.case_id = one
                    keep_up(work)
                    self.list_again(session, one)

    @contextmanager
    def together(self, verb: str, *, late_reason: str = "") -> Iterator[Several]:
        """Several new cases of an import as one transaction, with a change of this verb each."""

        def make_work(writer: Writer, lookups: Lookups) -> Work:
            return Work(
                writer, lookups, self.rules, self.clock, self.user,
                late_reason=late_reason, is_import=True,
            )  # fmt: skip

        with self.store.write(self.user.user_id or self.user.name, verb, late_reason) as session:
            several = Several(session, self.rules, make_work)
            yield several
            several.write()

    def _work(self, session: WriteSession, late_reason: str, is_import: bool) -> Work:
        def reload(case_id: str) -> CaseFacts | None:
            return projection.snapshot_of(session, case_id)

        return Work(
            Writer(session),
            Lookups(session),
            self.rules,
            self.clock,
            self.user,
            late_reason=late_reason,
            is_import=is_import,
            reload=reload,
            look_at=lambda case_id, episode: projection.snapshot_of(session, case_id, episode),
            stage=lambda what: attachments.stage_bytes(self.store, what, "")
            if isinstance(what, bytes)
            else attachments.stage(self.store, what),
            runner=self._run_again,
        )

    def _run(self, work: Work, verb: str, values: Mapping[str, object]) -> None:
        spec = self._spec(verb)
        belongs = self._case_access(work)
        self.may(spec.access, work.snapshot if spec.on_case else None, belongs)
        _check_merged(spec, belongs)
        if spec.on_case:
            refusal = line.refusal(verb, work.case, self.rules.of(work.case))
            if refusal is not None:
                raise refusal
        request = read_request(spec, values, self.clock.today())
        on = getattr(request, "on", None)
        if spec.on_case and isinstance(on, date):
            work.in_time(spec.name, on)
        late = work.late_by(on) if spec.on_case and isinstance(on, date) else ()
        spec.run(work, request)
        work.tell_late(late)

    def _run_again(self, work: Work, verb: str, values: Mapping[str, object]) -> None:
        if work.case_id:
            work.refresh()
        self._run(work, verb, values)
        work.refresh()

    def list_again(self, session: WriteSession, case_id: str) -> None:
        """Derive again what lists, the day sheet and search know of a case."""
        case = projection.snapshot_of(session, case_id)
        if case is None:
            projection.forget(session, case_id)
            return
        gone_to, came = custody(session, case_id)
        has_gone = bool(gone_to or merged_into(session, case_id))
        dues = [] if has_gone else [*dues_of(case, self.rules), *self._other_dues(session, case)]
        dues += [] if has_gone else risk_dues(session, case, self.rules)
        if came and not has_gone:
            dues.append(CaseDue("reminder", self.clock.today(), "接收移交来的案件", ""))
        dues.sort(key=lambda due: due.on)
        access = projection.access_of(case)
        projection.project(session, case, dues, access, has_gone=has_gone)

    def _other_dues(self, session: WriteSession, case: CaseFacts) -> Iterator[CaseDue]:
        """What is due in the runs of other tracks that are still under way."""
        for run in other_runs(session, case, open_only=True):
            yield from dues_of(run, self.rules)

    # -- who may ------------------------------------------------------------------------------

    def may(self, access: Access, case: CaseFacts | None, belongs: CaseAccess | None) -> None:
        """Refuse what this person's roles do not allow, on this case if one is meant."""
        scopes = {access[r] for r in self.user.roles if r in access}
        if not scopes:
            raise NotAllowed("role_not_allowed", roles="、".join(r.value for r in self.user.roles))
        if case is None:
            return
        if belongs is not None and not belongs.is_of_centre:
            raise NotAllowed("case_of_other_centre", center=case.center.name)
        if belongs is not None and belongs.gone_to:
            raise NotAllowed("case_transferred", center=belongs.gone_to)
        if belongs is not None and belongs.came_from:
            raise NotAllowed("transfer_not_accepted", center=belongs.came_from)
        mine = belongs is not None and belongs.is_mine
        if case.is_sensitive and not mine and Role.HEAD not in self.user.roles:
            raise NotAllowed("case_sensitive")
        if Scope.ALL not in scopes and not mine:
            raise NotAllowed("case_not_yours")

    def may_do(self, verb: str, case_id: str) -> None:
        """Refuse a verb on a case before a long preparation is begun."""
        spec = self._spec(verb)
        with self.store.read() as session:
            case = case_facts(session, case_id)
            belongs = case_access(session, case_id, self.user.user_id)
        if case is None:
            raise RuleBroken("case_unknown")
        refusal = self._why_not(spec, case, belongs)
        if refusal is not None:
            raise refusal

    def may_ask(self, query: str) -> None:
        """Refuse a query that this person's roles do not allow."""
        self.may(QUERIES[query].access, None, None)

    def _case_access(self, work: Work) -> CaseAccess | None:
        return (
            case_access(work.writer.session, work.case_id, self.user.user_id)
            if work.case_id
            else None
        )

    def allowed(self, case: CaseFacts) -> tuple[AllowedVerb, ...]:
        """Every verb of the case's track with the reason why it is not allowed now, and those that
        the track's law keeps from it.
        """
        rules = self.rules.of(case)
        with self.store.read() as session:
            belongs = case_access(session, case.id, self.user.user_id)
        out = []
        for spec in VERBS.values():
            if spec.on_case and (spec.name in rules.moves or spec.name in rules.barred):
                out.append(AllowedVerb(spec, self._why_not(spec, case, belongs)))
        return tuple(out)

    def _why_not(
        self, spec: VerbSpec, case: CaseFacts, belongs: CaseAccess | None
    ) -> RuleBroken | None:
        try:
            self.may(spec.access, case, belongs)
            _check_merged(spec, belongs)
        except NotAllowed as error:
            return error
        return line.refusal(spec.name, case, self.rules.of(case))

    # -- helpers ------------------------------------------------------------------------------

    def _spec(self, verb: str) -> VerbSpec:
        if verb not in VERBS:
            raise RuleBroken("verb_unknown", verb=verb)
        return VERBS[verb]

    def _existing(self, session: WriteSession, case_id: str) -> CaseFacts:
        case = case_facts(session, case_id)
        if case is None:
            raise RuleBroken("case_unknown")
        return case


def _check_merged(spec: VerbSpec, belongs: CaseAccess | None) -> None:
    """A case that was merged goes on in the other; who may see it is still settled here."""
    if spec.on_case and spec.group != "care" and belongs is not None and belongs.merged_into:
        raise NotAllowed("case_merged", number=belongs.merged_into)


def session_is_private(verb: str) -> bool:
    """Whether a verb writes private notes only (they touch no list and no search)."""
    return verb in VERBS and VERBS[verb].is_private
