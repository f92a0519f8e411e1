"""One case on a random way through its tracks, and then home: what the page offers next, until
every run of a track is in the archive.

Whatever is refused on the way must say what it rests on; whatever holds of every case is looked at
after every move. Used by the tests beside it.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NoReturn

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage, Track
from mediation_desk.domain.errors import BadInput, DeskError, NotAllowed, RuleBroken
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.line import step_refusal
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.asking import CasePage
from mediation_desk.usecases.casework.next_step import next_deed
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.runs import runs_of
from tests.desks import SetClock, registered
from tests.properties.proposals import ENDING, OFTEN, SELDOM, TYPED, all_details, values_for
from tests.properties.whole import open_when_closed, untold_ways

BOOK = shipped_book()
KINDS = [
    (track, kind, mode)
    for track in Track
    for kind in ("", *BOOK.track(track).kinds)
    for mode in (BOOK.track(track).modes or ("",))
]
FIRST_DAY = date(2026, 4, 7)
#: Refusals of what was typed, or of a step out of its turn: they name the step, not an article.
WITHOUT_ARTICLE = frozenset({
    "wrong_stage", "step_missing", "step_not_now", "step_done_already", "handoff_unknown",
    "handoff_open", "handoff_signed_already", "handoff_not_signed", "handoff_returned_already",
    "handoff_not_ended", "episode_unknown", "mode_unknown", "handoff_track_missing",
    "before_sending", "before_receipt", "paused_already", "not_paused_now",
})  # fmt: skip
HOMEWARD = 120
LEADING = ("resume", "decide_recusal", "sign_agreement", *ENDING, "close_case")
HANDOFFS = ("return_handoff", "sign_handoff")
#: What is chosen more often or less often than the rest while wandering.
WEIGHTS = dict.fromkeys(ENDING, 0.1) | dict.fromkeys(SELDOM, 0.3) | dict.fromkeys(OFTEN, 3.0)


@dataclass
class Tally:
    """What a walk came past: to be sure that it has been everywhere."""

    moves: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    begun: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)

    @property
    def made(self) -> int:
        """All moves."""
        return self.moves.total()

    def add(self, other: Tally) -> None:
        """Count another walk in."""
        for name in self.__dataclass_fields__:
            getattr(self, name).update(getattr(other, name))

    def as_json(self) -> str:
        """What is put down about a walk."""
        told = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)


def says_why(error: DeskError) -> None:
    """A refusal has its sentence, and a rule its article."""
    assert error.code in presenting._sentences(), error.code
    if isinstance(error, RuleBroken) and not isinstance(error, BadInput | NotAllowed):
        assert error.article or error.code in WITHOUT_ARTICLE, error.code
        if error.code == "step_missing":
            assert error.values["step"], "names no step"


class Walk:
    """One case on its way, with a clock that goes on."""

    def __init__(self, desk: Desk, dice: random.Random, start: tuple[Track, str, str]) -> None:
        self.desk, self.dice, self.tally = desk, dice, Tally()
        assert isinstance(desk.clock, SetClock)
        self.clock = desk.clock
        self.clock.day = FIRST_DAY
        track, kind, mode = start
        self.case = registered(desk, track=track.value, subtrack=kind, mode=mode)
        self.tally.begun["·".join(part for part in (track.value, kind, mode) if part)] += 1
        self.seen_closed: set[str] = set()
        self.told = [f"{track.value} {kind} {mode}"]

    def page(self) -> CasePage:
        """The case as its page shows it now."""
        return asking.case_page(self.desk, self.case, note=False)

    # -- out ----------------------------------------------------------------------------------

    def wander(self, tries: int) -> None:
        """Try so many verbs, mostly such as are offered."""
        for _ in range(tries):
            if self.dice.random() < 0.3:
                self.clock.day += timedelta(days=self.dice.randint(1, 6))
            page = self.page()
            self.look(page)
            if page.facts.stage is Stage.FILED:
                return
            verb = self._pick(page)
            typed = values_for(verb, page.facts, BOOK, self.clock.day, self.dice)
            self.try_(page.facts, verb, typed)

    def _pick(self, page: CasePage) -> str:
        every = [one.spec.name for one in page.allowed if one.spec.name in TYPED]
        free = [one.spec.name for one in page.allowed if one.refusal is None]
        free = [name for name in free if name in TYPED]
        deed = next_deed(page.facts, page.allowed, BOOK.of(page.facts))
        lot = self.dice.random()
        if deed is not None and lot < 0.35:
            return deed.spec.name
        if lot < 0.88 and free:
            return self.dice.choices(free, [WEIGHTS.get(verb, 1.0) for verb in free])[0]
        return self.dice.choice(every)

    def try_(self, before: CaseFacts, verb: str, values: dict[str, object]) -> bool:
        """Do a verb; whether it was done. A refusal must say why and writes nothing."""
        try:
            self.desk.do(verb, values, case=self.case)
        except DeskError as error:
            says_why(error)
            self.tally.refused[error.code] += 1
            self.told.append(f"{self.clock.day} {verb} {values} -> {error.code}")
            assert asking.facts_of(self.desk, self.case) == before
            return False
        self.tally.moves[before.track.value] += 1
        self._count_pair(verb, before, values)
        self.told.append(f"{self.clock.day} {verb} {values}")
        return True

    def _count_pair(self, verb: str, before: CaseFacts, values: dict[str, object]) -> None:
        if verb == "hand_over":
            self.tally.pairs[f"{values['pair']} sent"] += 1
        deed = {"sign_handoff": "signed", "return_handoff": "returned"}.get(verb)
        wanted = HandoffState.SENT if deed == "signed" else HandoffState.ACCEPTED
        found = [h.pair for h in before.handoffs if h.state is wanted]
        if deed and found:
            self.tally.pairs[f"{found[0]} {deed}"] += 1

    # -- what must hold -----------------------------------------------------------------------

    def look(self, page: CasePage) -> None:
        """What must hold of every case at any time."""
        facts = page.facts
        self.tally.stages[facts.stage.value] += 1
        for one in page.allowed:
            if one.refusal is not None:
                says_why(one.refusal)
        rules = BOOK.of(facts)
        for key in rules.steps:
            refusal = step_refusal(key, facts, rules)
            if refusal is not None:
                says_why(refusal)
        wrong = []
        if facts.closed_on is not None and facts.episode_id not in self.seen_closed:
            self.seen_closed.add(facts.episode_id)
            wrong += open_when_closed(facts, BOOK)
        if facts.stage in (Stage.REFUSED, Stage.TERMINATED):
            wrong += untold_ways(page, BOOK)
        if wrong:
            self.stop(f"{facts.stage.value}: {wrong}")

    def stop(self, why: str) -> NoReturn:
        """End the test with the way the case has come."""
        page = self.page()
        free = [one.spec.name for one in page.allowed if one.refusal is None]
        shut = {one.spec.name: one.refusal.code for one in page.allowed if one.refusal}
        facts = page.facts
        here = f"{facts.track} {facts.subtrack} {facts.mode} {facts.stage} {facts.outcome}"
        runs = [(e.track, e.ended_on, e.closed_on, e.filed_on) for e in facts.episodes]
        sent = [(h.pair, h.state) for h in facts.handoffs]
        told = [why, *self.told, here, str(runs), str(sent), f"free {free}", f"shut {shut}"]
        raise AssertionError("\n".join(told))

    # -- home ---------------------------------------------------------------------------------

    def home(self) -> None:
        """Do what the page offers next until every run is in the archive; a run from which
        nothing leads there is a dead end.
        """
        for _ in range(HOMEWARD):
            page = self.page()
            self.look(page)
            if page.facts.stage is Stage.FILED and not self._into_open_run(page.facts):
                self._count_ends()
                return
            if page.facts.stage is not Stage.FILED and not self._onward(page):
                break
            self.clock.day += timedelta(days=self.dice.randint(0, 1))
        self.stop("no way on from here")

    def _into_open_run(self, facts: CaseFacts) -> bool:
        waiting = [e for e in facts.episodes if e.filed_on is None]
        return bool(waiting) and self.try_(facts, "go_on_with", {"episode": waiting[0].id})

    def _onward(self, page: CasePage) -> bool:
        """The first move that the page lets through of those that lead on."""
        return any(self.try_(page.facts, *move) for move in self._leading_on(page))

    def _leading_on(self, page: CasePage) -> list[tuple[str, dict[str, object]]]:
        """What the page offers as next, then what ends talks that cannot go on, then whatever
        hand-off is open, then another run of the case.
        """
        facts = page.facts
        deed = next_deed(facts, page.allowed, BOOK.of(facts))
        on: list[tuple[str, dict[str, object]]] = []
        if deed is not None:
            step = str(deed.values.get("step", ""))
            on.append(
                (deed.spec.name, self._typed(deed.spec.name, facts, step) | dict(deed.values))
            )
        if deed is not None and deed.spec.name == "close_case":
            on += self._owed_papers()
            on.append(("set_details", {"details": all_details(facts, BOOK)}))
        offered = [name for name in LEADING if self._is_offered(page, name)]
        on += [(name, self._typed(name, facts)) for name in offered]
        handed = [name for name in HANDOFFS if self._is_offered(page, name)]
        on += [(name, self._typed(name, facts)) for name in handed]
        open_runs = [e for e in facts.episodes if e.id != facts.episode_id and e.filed_on is None]
        return on + [("go_on_with", {"episode": e.id}) for e in open_runs[:1]]

    def _owed_papers(self) -> list[tuple[str, dict[str, object]]]:
        """Where the centre wants its papers first: each that could be printed, its original in."""
        if self.desk.rules.settings.get("papers.closing") != "on_file":
            return []
        owed = [one for one in papers_desk.unissued(self.desk, self.case) if not one.voids]
        return [("record_paper", {"code": one.code, "pdf": "0" * 64}) for one in owed]

    def _typed(self, verb: str, facts: CaseFacts, step: str = "") -> dict[str, object]:
        return values_for(verb, facts, BOOK, self.clock.day, self.dice, home=True, step=step)

    def _is_offered(self, page: CasePage, verb: str) -> bool:
        return any(one.spec.name == verb and one.refusal is None for one in page.allowed)

    def _count_ends(self) -> None:
        for run in runs_of(self.desk, self.case):
            assert run.stage is Stage.FILED
            assert run.outcome is not Outcome.OPEN
            self.tally.closed[run.track.value] += 1
            self.tally.ended[f"{run.track.value} {run.outcome.value}"] += 1
