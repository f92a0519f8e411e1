"""The card of 履行 for parties who have not rated yet: on the screen alone, or on a slip."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.page import Page
from mediation_desk.usecases.rates.printing import print_rating_slip


def invite_card(page: Page, facts: CaseFacts) -> QFrame | None:
    """A row for each party without an answer in this run; None where all have answered."""
    answered = {one.party_id for one in facts.ratings}
    waiting = [one for one in facts.parties if one.id not in answered]
    if not waiting:
        return None
    frame = QFrame()
    frame.setProperty("role", "card")
    box = QVBoxLayout(frame)
    heading = QLabel("请当事人自己评价")
    heading.setProperty("role", "heading")
    box.addWidget(heading)
    for place, party in enumerate(waiting):
        box.addLayout(_row(page, facts, party, place))
    return frame


def _row(page: Page, facts: CaseFacts, party: PartyFacts, place: int) -> QHBoxLayout:
    screen, slip = QPushButton("请他（她）在屏幕上评"), QPushButton("打印评价单")
    screen.setObjectName(f"invite_{place}")
    slip.setObjectName(f"rating_slip_{place}")
    screen.setAccessibleName(f"请{party.name}在屏幕上评")
    slip.setAccessibleName(f"打印{party.name}的评价单")
    screen.clicked.connect(
        lambda _on=False: page.frame.hand_over(facts.id, party.id, party.name)
    )
    desk = page.frame.desk
    write = partial(print_rating_slip, desk, facts.id, party.id)
    slip.clicked.connect(lambda _on=False: print_into(page, write, "正在印评价单", slip))
    row = QHBoxLayout()
    row.addWidget(QLabel(party.name), 1)
    row.addWidget(screen)
    row.addWidget(slip)
    return row
