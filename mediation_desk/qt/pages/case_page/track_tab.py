"""途径: the track's legal steps, what it asks of the case besides, and where the case may go on.

Shows and opens forms; every deed is a verb of the desk.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.domain.case_facts import Stage, StepFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_case_list_tab import Ui_CaseListTab
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.handoff_card import handoff_card
from mediation_desk.qt.pages.case_page.handover_panel import terms_of
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs, words
from mediation_desk.qt.widgets.letting_go import cleared
from mediation_desk.qt.words import explain

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.domain.errors import RuleBroken
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.track_page import StepMark, TrackView

_BUTTON = 200
_STEPS_ACROSS = 4


class TrackTab(CaseTab):
    """途径."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CaseListTab()
        dress(self.ui, self)

    def count(self, view: CaseView) -> str:
        """How many hand-offs wait for somebody."""
        waiting = sum(h.is_open for h in view.facts.handoffs)
        return str(waiting) if waiting else ""

    def fill(self, view: CaseView) -> None:
        """Steps, 专项 and hand-offs."""
        track = view.track
        self.ui.note_label.setText(f"现在的途径：{track.name}")
        cleared(self.ui.buttons_layout)
        if track.fields:
            self.ui.buttons_layout.addWidget(self.verb_button("填专项内容(&D)", "set_details"))
        self.ui.buttons_layout.addWidget(self.verb_button("移送(&T)", "hand_over"))
        if any(one.spec.name == "take_in_handoff" for one in view.allowed):
            self.ui.buttons_layout.addWidget(self.verb_button("登记来件(&R)", "take_in_handoff"))
        place = self.ui.items_layout
        cleared(place)
        if any(h.is_open for h in view.facts.handoffs):
            self._handoffs(place, view.facts)
        if track.ways_on:
            place.addWidget(self._ways_on(track))
        if track.steps:
            place.addWidget(self._steps(view))
        if track.fields:
            place.addWidget(self._details(view))
        if not any(h.is_open for h in view.facts.handoffs):
            self._handoffs(place, view.facts)
        place.addWidget(self._ways(track))

    def _ways_on(self, track: TrackView) -> QFrame:
        """Where the parties may still go, and until when."""
        frame, box = card("告知当事人还可以走的途径")
        frame.setObjectName("ways_on")
        for way in track.ways_on:
            last = f"最后一天{zh_date(way.last_day)}" if way.last_day else ""
            box.addWidget(words("　".join(t for t in (way.zh, way.limit, last, way.article) if t)))
        return frame

    # legal steps

    def _steps(self, view: CaseView) -> QFrame:
        """What may be recorded now, what was, and what waits for something."""
        track = view.track
        frame, box = card("法定步骤")
        done = sorted(
            ((one, step) for step in track.steps for one in step.done), key=lambda p: p[0].on_day
        )
        for one, step in done:
            box.addWidget(words(f"{zh_date(one.on_day)}　{told_of(one, step.spec.zh)}"))
        now = [step for step in track.steps if step.refusal is None]
        later = [step for step in track.steps if step.refusal is not None and not step.done]
        if now:
            self._grid(box, [self._step_button(step) for step in now], _STEPS_ACROSS)
        if later:
            ahead = {mark.stage for mark in view.stages if mark.state == "ahead"}
            self._later(box, later, in_short(later, {step.spec.zh for step in now}, ahead))
        return frame

    def _later(self, box: QVBoxLayout, later: list[StepMark], lines: list[str]) -> None:
        """What cannot be recorded yet, in few lines; why, with its article, at one click."""
        head = QHBoxLayout()
        head.addWidget(words("以后的步骤", "muted"))
        why = QPushButton("为什么还不能记？(&Y)", self)
        why.setProperty("role", "link")
        why.setObjectName("why_later")
        why.setCheckable(True)
        head.addWidget(why)
        head.addStretch(1)
        box.addLayout(head)
        for told in lines:
            box.addWidget(words(told, "help"))
        reasons = QWidget()
        reasons.hide()
        why.toggled.connect(reasons.setVisible)
        inside = QVBoxLayout(reasons)
        inside.setContentsMargins(0, 0, 0, 0)
        for step in later:
            line = words(f"{step.spec.zh}：{explain(refusal_of(step))}", "help")
            line.setObjectName(f"later_{step.spec.key}")
            inside.addWidget(line)
        box.addWidget(reasons)

    def _step_button(self, step: StepMark) -> QPushButton:
        button = self.verb_button(f"记 {step.spec.zh}", "record_step", {"step": step.spec.key})
        button.setObjectName(f"step_{step.spec.key}")
        button.setToolTip(step.spec.article)
        return button

    def _grid(self, box: QVBoxLayout, buttons: list[QPushButton], across: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        box.addLayout(grid)

    # 专项

    def _details(self, view: CaseView) -> QFrame:
        frame, box = card("专项内容")
        told = view.facts.details
        blank = "、".join(f.zh for f in view.track.fields if not told.get(f.key))
        pairs(box, [(f.zh, told.get(f.key, "")) for f in view.track.fields])
        if blank:
            box.addWidget(words(f"还没有填：{blank}", "muted"))
        return frame

    # hand-offs

    def _handoffs(self, place: QLayout, facts: CaseFacts) -> None:
        for handoff in reversed(facts.handoffs):
            place.addWidget(handoff_card(self, facts, handoff))

    def _ways(self, track: TrackView) -> QFrame:
        """All ways out, with their terms; what holds them all back is said once."""
        frame, box = card("可以移送到")
        if not self.is_allowed("hand_over"):
            box.addWidget(words(self.why_not("hand_over"), "help"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, pair in enumerate(track.ways):
            button = self.verb_button(pair.zh, "hand_over", {"pair": pair.key})
            button.setObjectName(f"way_{pair.key}")
            button.setFixedWidth(_BUTTON)
            row, column = place // 2, place % 2 * 2
            grid.addWidget(button, row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(terms_of(pair), "help"), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        box.addLayout(grid)
        return frame


def refusal_of(step: StepMark) -> RuleBroken:
    """Why a later step cannot be recorded now."""
    assert step.refusal is not None
    return step.refusal


def in_short(later: Sequence[StepMark], now: set[str], ahead: Set[Stage]) -> list[str]:
    """The later steps by what they wait for; ``now`` are the names of those that may be recorded,
    ``ahead`` the stages to come.

    A step that waits for one that itself must wait comes in the last line; one whose stage has
    passed comes in none.
    """
    waiting: dict[str, list[str]] = {}
    known = {step.spec.zh for step in later}
    own, far = [], []
    for step in later:
        error = refusal_of(step)
        before = str(error.values.get("step", ""))
        if error.code == "step_missing" and (before in now or before not in known):
            waiting.setdefault(before, []).append(step.spec.zh)
        elif error.code == "step_missing":
            far.append(step.spec.zh)
        elif error.code == "step_not_now":
            far += [step.spec.zh] if step.spec.stages & ahead else []
        else:
            own.append(f"{step.spec.zh}：{explain(error)}")
    lines = [
        f"“{label_of('Event', before)}”以后：{'、'.join(names)}"
        for before, names in waiting.items()
    ]
    last = f"再往后：{'、'.join(far)}" if far else ""
    return [*own, *(line for line in ("；".join(lines), last) if line)]


def told_of(one: StepFacts, name: str) -> str:
    """A step that was recorded, in one line."""
    until = f"限期{zh_date(one.due_on)}" if one.due_on else ""
    return "　".join(t for t in (name, one.number, one.organ, one.person, until, one.text) if t)
