"""Random walks over all six tracks: nothing ends nowhere, nothing is closed too early, and every
refusal says what rule it rests on.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import CaseFacts, Stage, Track
from mediation_desk.domain.errors import BadInput, DeskError, RuleBroken
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks import line
from mediation_desk.tracks.clocks import ClockState, clocks_of
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.desk import Desk
from tests.desks import SetClock, make_desk, registered

BOOK = shipped_book()
KINDS = [
    (track, kind, mode)
    for track in Track
    for kind in ("", *BOOK.track(track).kinds)
    for mode in (BOOK.track(track).modes or ("",))
]
#: Verbs that bring a case nearer to its end; the rest only write something down.
ONWARD = (
    "record_consent", "accept", "refuse", "withdraw", "assign_mediator", "give_notice",
    "hold_session", "draft_agreement", "sign_agreement", "seal_agreement", "agree_orally",
    "terminate", "record_payment", "follow_up", "rate", "close_case", "file_volume", "record_step",
    "hand_over", "sign_handoff", "return_handoff", "recall_handoff", "go_on_with", "investigate",
)  # fmt: skip
ENDING = ("refuse", "withdraw", "terminate", "hand_over")
#: Refusals of what was typed, or of a step out of its turn: they name the step, not an article.
WITHOUT_ARTICLE = frozenset({
    "wrong_stage", "step_missing", "step_not_now", "step_done_already", "handoff_unknown",
    "handoff_open", "handoff_signed_already", "handoff_not_signed", "handoff_returned_already",
    "handoff_not_ended", "episode_unknown", "mode_unknown", "handoff_track_missing",
    "before_sending", "before_receipt", "nobody_answerable",
})  # fmt: skip


def says_why(error: DeskError) -> None:
    """A refusal has its sentence, and a rule its article."""
    assert error.code in presenting._sentences(), error.code
    if isinstance(error, RuleBroken) and not isinstance(error, BadInput):
        assert error.article or error.code in WITHOUT_ARTICLE, error.code


class Walk:
    """One case on its way, with a clock that goes on."""

    def __init__(self, desk: Desk, dice: random.Random) -> None:
        self.desk, self.dice = desk, dice
        assert isinstance(desk.clock, SetClock)
        self.clock = desk.clock
        self.clock.day = date(2026, 4, 7)
        track, kind, mode = dice.choice(KINDS)
        self.case = registered(desk, track=track.value, subtrack=kind, mode=mode)
        self.done = 0

    @property
    def facts(self) -> CaseFacts:
        return asking.facts_of(self.desk, self.case)

    def values(self, verb: str, facts: CaseFacts) -> dict[str, object]:
        """What a person might type."""
        on, dice = self.clock.day.isoformat(), self.dice
        steps = list(BOOK.of(facts).steps) or ["none"]
        pairs = BOOK.handoffs.from_track(facts.track)
        pair = dice.choice(pairs)
        target = dice.choice(pair.targets) if pair.targets else None
        modes = list(BOOK.track(target).modes) if target else []
        mediator = facts.current_mediators[0].name if facts.current_mediators else "蒲守信"
        who = dice.choice([*(p.name for p in facts.parties), mediator])
        payer, payee = facts.parties[-1].name, facts.parties[0].name
        pay = {"due": on, "amount": "100", "payer": payer, "payee": payee}
        more: dict[str, dict[str, object]] = {
            "refuse": {"grounds": ["other"], "text": "不属受理范围", "route": "法院"},
            "assign_mediator": {"name": "蒲守信"},
            "investigate": {"text": "问：情况？\n答：属实。", "subject": who},
            "hold_session": {"result": dice.choice(["agreed", "continued"]), "text": "陈述。"},
            "draft_agreement": {"clauses": [{"text": "支付100元。"}], "payments": [pay]},
            "sign_agreement": {"who": who},
            "agree_orally": {"clauses": [{"text": "支付100元。"}], "payments": [pay]},
            "terminate": {"ground": "gap"},
            "record_payment": {"payment": "1"},
            "follow_up": {"text": "已履行"},
            "rate": {"result": "满意"},
            "record_step": {"step": dice.choice(steps), "organ": "某单位", "number": "1号"},
            "hand_over": {
                "pair": pair.key, "to_track": target.value if target else "", "consented": on,
                "to_mode": dice.choice(modes) if modes else "", "organ": "" if target else "某局",
            },
            "sign_handoff": {"by": "收件人", "accepted": dice.random() < 0.8, "refusal": "不收"},
            "return_handoff": {"result": "已办"},
            "go_on_with": {"episode": str(dice.randint(1, len(facts.episodes)))},
        }  # fmt: skip
        given = more.get(verb, {})
        dated = {} if verb in ("draft_agreement", "go_on_with") else {"on": on}
        return dated | given

    def step(self) -> bool:
        """Try one verb; whether it was done. A refusal must say why."""
        facts = self.facts
        if self.dice.random() < 0.3:
            self.clock.day += timedelta(days=self.dice.randint(1, 6))
        rules = BOOK.of(facts)
        open_now = [v for v in ONWARD if line.refusal(v, facts, rules) is None]
        likely = [0.1 if v in ENDING else 1.0 for v in open_now]
        chosen = self.dice.choices(open_now, likely)[0] if open_now else ""
        verb = chosen if chosen and self.dice.random() < 0.85 else self.dice.choice(ONWARD)
        try:
            self.desk.do(verb, self.values(verb, facts), case=self.case)
        except DeskError as error:
            says_why(error)
            return False
        self.done += 1
        return True

    def check(self) -> None:
        """What must hold of every case at any time."""
        facts = self.facts
        if facts.closed_on is not None:
            assert not any(h.is_open for h in facts.handoffs)
            late = [c for c in clocks_of(facts, BOOK) if c.state is ClockState.RUNNING]
            before = [c for c in late if c.starts_on < facts.closed_on and not c.right]
            assert not [c.rule.id for c in before]
        if facts.stage is not Stage.FILED:
            rules = BOOK.of(facts)
            assert any(line.refusal(v, facts, rules) is None for v in ONWARD if v in rules.moves)


def walk(folder: Path, moves: int, seed: int) -> tuple[int, set[str]]:
    """Walk until so many moves were made; how many, and the stages seen."""
    desk, dice = make_desk(folder), random.Random(seed)
    made, stages = 0, set[str]()
    while made < moves:
        one = Walk(desk, dice)
        for _ in range(400):
            if one.step():
                one.check()
                stages.add(one.facts.stage.value)
            if one.facts.stage is Stage.FILED:
                break
        made += one.done
    assert desk.store.verify_chain() == []
    desk.store.close()
    return made, stages


def test_some_hundred_moves_end_nowhere_wrong(tmp_path: Path) -> None:
    made, stages = walk(tmp_path, 300, seed=11)
    assert made >= 300
    assert {"registered", "accepted", "mediating"} <= stages


@pytest.mark.heavy
@pytest.mark.timeout(5400)
def test_twenty_thousand_moves_end_nowhere_wrong(tmp_path: Path) -> None:
    made, stages = walk(tmp_path, 20_000, seed=7)
    assert made >= 20_000
    assert {"decided", "filed", "closed", "performing", "refused"} <= stages
