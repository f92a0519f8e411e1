"""One hand-off on the tab of tracks: to whom, on what terms, where it stands, what may be done.

What came in from outside stands here as well: the answer to it is owed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton

from mediation_desk.domain.case_facts import HandoffFacts, Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.qt.file_names import ask_folder, ask_open
from mediation_desk.qt.pages.case_page.tab import CaseTab, card, pairs
from mediation_desk.usecases.filing import handoff_letters, returned_sheets

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import CaseFacts
    from mediation_desk.usecases.desk import Done

Deed = Callable[[CaseTab, HandoffFacts, QPushButton], None]
SCANS = "扫描件 (*.pdf *.jpg *.png)"
_STATES = {
    HandoffState.SENT: "等对方签收",
    HandoffState.ACCEPTED: "已签收，等回告",
    HandoffState.REFUSED: "对方不接受",
    HandoffState.RETURNED: "已回告",
    HandoffState.RECALLED: "已收回",
}
_CLOCKS = {"running": "照常计算", "paused": "暂停计算", "ended": "签收后办结"}


def handoff_card(tab: CaseTab, facts: CaseFacts, one: HandoffFacts) -> QFrame:
    """The card with its buttons."""
    known = tab.page.frame.desk.rules.handoffs.pairs.get(one.pair)
    came = known is not None and known.comes_in
    to = label(Track(one.to_track)) if one.to_track and not came else ""
    state = "等我们回告" if came and one.is_open else _STATES[one.state]
    where = "　".join(t for t in (known.zh if known else "", to, one.organ) if t)
    frame, box = card(f"{'来件' if came else '移送'}　{where}　{state}", *_deeds(tab, one, came))
    frame.setObjectName("handoff_card")
    kept = [a.label for a in facts.attachments if a.subject_id == one.id]
    pairs(
        box,
        (
            ("编码", one.code),
            ("来函" if came else "移送日期", _joined(_day(one.sent_on), one.letter_no)),
            ("双方同意", _day(one.consented_on)),
            ("事由", one.reason),
            ("材料", "、".join(one.materials)),
            ("要求回告", _day(one.return_by)),
            ("移送方期限", "" if came else _CLOCKS.get(one.source_clock, "")),
            ("签收", _joined(_day(one.received_on), one.received_by)),
            ("不接受", one.refusal),
            ("回告", _joined(_day(one.returned_on), one.result)),
            ("收回", _day(one.recalled_on)),
            ("已收存", "、".join(kept)),
        ),
    )
    return frame


def _deeds(tab: CaseTab, one: HandoffFacts, came: bool) -> list[QPushButton]:
    """What can be done with it: its letter always, unless it was taken back."""
    if one.state is HandoffState.RECALLED:
        return []
    value = {"handoff": one.id}
    letter = _button(tab, "出回告函(&F)" if came else "出函(&F)", "letter", _ask_where, one)
    scan = _button(tab, "收存回执(&Z)", "scan", _ask_scan, one)
    if one.state is HandoffState.SENT:
        return [
            letter,
            tab.verb_button("签收(&G)", "sign_handoff", value),
            tab.verb_button("收回(&K)", "recall_handoff", value),
            scan,
        ]
    if one.state is HandoffState.ACCEPTED:
        return [letter, tab.verb_button("回告结果(&B)", "return_handoff", value), scan]
    return [letter, scan]


def _button(tab: CaseTab, words: str, name: str, deed: Deed, one: HandoffFacts) -> QPushButton:
    button = QPushButton(words, tab)
    button.setObjectName(f"handoff_{name}")
    button.clicked.connect(lambda: deed(tab, one, button))
    return button


def _ask_where(tab: CaseTab, one: HandoffFacts, button: QPushButton) -> None:
    folder = ask_folder(tab, "存到哪个文件夹")
    if folder:
        save_letter(tab, one, Path(folder), button)


def save_letter(tab: CaseTab, one: HandoffFacts, folder: Path, button: QPushButton) -> None:
    """Issue the letter as Word and PDF into a folder."""
    page = tab.page
    desk, case = page.frame.desk, page.subject

    def told(files: list[Path]) -> None:
        page.frame.notices.done(f"移送函存好了，{len(files)} 个文件。")

    page.work(
        lambda _progress: handoff_letters.letter_to(desk, case, one.id, folder),
        told,
        title="正在出函",
        button=button,
    )


def _ask_scan(tab: CaseTab, one: HandoffFacts, button: QPushButton) -> None:
    name = ask_open(tab, "哪个是退回单的扫描件", SCANS)
    if name:
        keep_scan(tab, one, Path(name), button)


def keep_scan(tab: CaseTab, one: HandoffFacts, scan: Path, button: QPushButton) -> None:
    """Keep the scan of a returned sheet with its hand-off."""
    page = tab.page
    desk, case = page.frame.desk, page.subject

    def told(done: Done) -> None:
        page.frame.hub.changed.emit(done.changes, page)
        page.frame.notices.done("退回单的扫描件收在这次移送下了。")

    page.work(
        lambda progress: returned_sheets.keep_sheet(desk, case, one, scan, progress),
        told,
        title="正在收存扫描件",
        button=button,
    )


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _day(day: date | None) -> str:
    return zh_date(day) if day is not None else ""
