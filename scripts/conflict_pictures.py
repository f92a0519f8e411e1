"""Takes the pictures of 冲突处理 for the manual, on a made-up township with two PCs' edits.

``python scripts/conflict_pictures.py`` writes docs/pictures/conflicts*; no display is needed, no
real store is opened, nothing is exchanged.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, nothing, take_all

from mediation_desk.qt.pages.conflicts import ConflictsPage, Seen
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.queries.conflicts import CaseTold
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.conflicts import ConflictShown, ValueShown
from mediation_desk.usecases.exchange.reviewing import (
    Review,
    WithheldShown,
    advice_of,
    why_of,
)
from mediation_desk.usecases.history_words import HistoryChange

NUMBERS = ("(2026)河湾人调字第17号", "(2026)河湾人调字第22号")
TITLES = ("龚㛃兰与陈翀宅基地纠纷", "王福海等23人劳动报酬纠纷")
BEFORE = "两家院墙之间的排水沟由谁清理、界址以哪一年的尺寸为准，双方说法不一。"
LEFT = "两家院墙之间的排水沟由谁清理，界址以1998年的尺寸为准还是以2014年的为准，双方说法不一。"
RIGHT = (
    "两家院墙之间的排水沟由谁清理、界址以2014年确权证上的尺寸为准，"
    "陈翀一方不同意，双方说法不一。"
)


def conflicts_told(own: str) -> tuple[ConflictShown, ...]:
    """Four places in two cases, and one of a case that is masked."""
    at = datetime.now().astimezone().replace(hour=9, minute=41)
    sides = ("何玉霞", at - timedelta(days=2), own, ""), ("蒲守信", at, "5f0c2a91", "二号机")

    def one(
        place: int, case: int, field: str, label: str, before: str, *texts: str, is_text: bool
    ) -> ConflictShown:
        values = tuple(ValueShown(t, *side) for t, side in zip(texts, sides, strict=True))
        return ConflictShown(
            f"{place}", f"{case}", NUMBERS[case], TITLES[case], "case_file", field, label, before,
            values, is_masked=False, is_text=is_text,
        )  # fmt: skip

    return (
        one(0, 0, "place", "发生地", "河湾镇柳树村", "河湾镇柳树村三组", "河湾镇柳树村四组",
            is_text=True),
        one(1, 0, "facts", "纠纷简要情况", BEFORE, LEFT, RIGHT, is_text=True),
        one(2, 1, "risk_colour", "风险等级", "黄", "橙", "红", is_text=False),
        one(3, 1, "deleted", "这一条记录", "保留", "已删除", "保留，电话改为139****2107",
            is_text=False),
        ConflictShown("4", "4", "(2026)河湾人调字第9号", "", "", "", "", "", (), is_masked=True),
    )  # fmt: skip


def review_told() -> Review:
    """Three changes that wait, and an id in use twice."""
    at = datetime.now().astimezone().replace(hour=16, minute=5)

    def one(seq: int, state: str, reason: str, deed: str, *changes: HistoryChange) -> WithheldShown:
        cases = (CaseTold("0", NUMBERS[seq % 2], TITLES[seq % 2]),)
        return WithheldShown(
            (1, seq), state, reason, why_of(reason), advice_of(reason), deed, "", "苏翀",
            at - timedelta(hours=seq), "旧笔记本", cases, changes,
            can_release=reason != "newer", is_masked=False,
        )  # fmt: skip

    place = HistoryChange("发生地", "河湾镇柳树村", "河湾镇柳树村三组")
    amount = HistoryChange("金额", "6,800.00元", "8,600.00元")
    return Review(
        (
            one(1, "隔离", "revoked", "补正登记", place, amount),
            one(2, "隔离", "signed", "修改协议", HistoryChange("条款", "", "分三期付清。")),
            one(3, "等待", "depends", "登记回访", HistoryChange("回访情况", "", "已付第一期。")),
        ),
        (),
    )


def shoot(camera: Camera, window: MainWindow, desk: Desk, _made: None) -> None:
    """The page empty, with conflicts, with what was put aside."""
    window.go("conflicts")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, ConflictsPage)
    camera.take(window, "conflicts-none")
    page._show(Seen(conflicts_told(desk.store.origin.replica), review_told(), (), True, True))
    page.ui.conflict_list.setCurrentRow(2)
    page.ui.conflict_list.setFocus()
    camera.take(window, "conflicts")
    page.ui.conflict_list.setCurrentRow(7)
    camera.take(window, "conflicts-masked")
    page.ui.tabs.setCurrentIndex(1)
    page.ui.review_table.setFocus()
    camera.take(window, "conflicts-aside")


if __name__ == "__main__":
    sys.exit(take_all(nothing, shoot))
