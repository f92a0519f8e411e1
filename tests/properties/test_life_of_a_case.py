# ruff: noqa: E501 - a table reads best in rows
"""Random lives of a case: whatever verbs come in whatever order, what must always hold holds."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from datetime import date
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import asking
from tests.desks import make_desk, registered

DAY = {"on": "2026-04-20"}
DRAFT = {
    "clauses": [{"text": "陈翀付款。"}],
    "payments": [{"due": "2026-06-30", "amount": "100", "payer": "陈翀", "payee": "龚㛃兰"}],
}
VERBS: dict[str, dict[str, object]] = {
    "record_consent": DAY, "accept": DAY, "assign_mediator": {"name": "蒲守信", **DAY}, "give_notice": DAY,
    "refuse": {**DAY, "grounds": ["party_refuses"]}, "withdraw": DAY, "investigate": DAY,
    "pause": {"kind": "鉴定", **DAY}, "resume": DAY, "hold_session": {**DAY, "result": "continued"},
    "extend": {**DAY, "days": 5, "all_consent": "是"}, "draft_agreement": DRAFT,
    "agree_orally": {**DRAFT, **DAY}, "seal_agreement": DAY, "terminate": {**DAY, "ground": "gap"},
    "record_payment": {"payment": "1", "amount": "40", **DAY}, "follow_up": DAY, "rate": {"result": "满意"},
    "close_case": DAY, "file_volume": DAY, "supplement_agreement": DRAFT,
    "apply_confirmation": {**DAY, "court": "青禾县人民法院", "jointly": "是"},
    "replace_mediator": {"old": "蒲守信", "new": "何玉霞", "why": "病", **DAY},
}  # fmt: skip
ENDED = {Stage.CLOSED, Stage.FILED}


class LifeOfACase(RuleBasedStateMachine):
    """One store, two cases, every verb tried at random."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = make_desk(self.folder, day=date(2026, 4, 20))
        self.cases = [registered(self.desk, on="2026-04-20") for _ in range(2)]
        self.events = [0, 0]

    def facts(self, which: int) -> CaseFacts:
        return asking.facts_of(self.desk, self.cases[which])

    @rule(which=st.integers(0, 1), verb=st.sampled_from(sorted(VERBS)))
    def try_a_verb(self, which: int, verb: str) -> None:
        before = self.desk.store.rows_digest()
        try:
            self.desk.do(verb, VERBS[verb], case=self.cases[which])
        except RuleBroken:
            assert self.desk.store.rows_digest() == before

    @precondition(lambda self: any(self.facts(w).agreements for w in (0, 1)))
    @rule(which=st.integers(0, 1), who=st.sampled_from(["龚㛃兰", "陈翀", "蒲守信", "何玉霞"]))
    def sign(self, which: int, who: str) -> None:
        with contextlib.suppress(RuleBroken):
            self.desk.do("sign_agreement", {"who": who, **DAY}, case=self.cases[which])

    @invariant()
    def what_must_always_hold(self) -> None:
        both = [self.facts(w) for w in (0, 1)]
        numbers = [c.case_no for c in both if c.case_no]
        assert len(numbers) == len(set(numbers))
        for place, case in enumerate(both):
            assert case.stage not in ENDED or case.outcome is not Outcome.OPEN
            assert len(case.events) >= self.events[place]
            self.events[place] = len(case.events)
            for agreement in case.agreements:
                paid = sum(p.paid.cents for p in agreement.payments)
                assert paid == sum(r.amount.cents for r in agreement.receipts)
                assert paid <= agreement.total.cents

    def teardown(self) -> None:
        assert self.desk.store.verify_chain() == []
        assert self.desk.store.tables_unlike_log() == []
        self.desk.store.close()
        shutil.rmtree(self.folder, ignore_errors=True)


TestLifeOfACase = LifeOfACase.TestCase
TestLifeOfACase.settings = settings(
    max_examples=6, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
