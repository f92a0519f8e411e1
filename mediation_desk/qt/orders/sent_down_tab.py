"""县里下发: the county's templates and what it pays for a case; changed at the county, read below.

Every change is a verb's form; what is settled goes down with the next package.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QScrollArea, QTableWidget

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.labels import label
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.generated.ui_sent_down import Ui_SentDown
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.qt.words import explain
from mediation_desk.usecases.county.allowance_rules import AllowanceShown, allowance_rules
from mediation_desk.usecases.county.templates_down import TemplateShown, county_templates
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.desk_settings import KEEPERS
from mediation_desk.usecases.exchange.standing import is_county
from mediation_desk.usecases.registry import ADMIN_ONLY, VERBS

TITLE = "县里下发"
_TEMPLATES = (("代号", "文书", "情况", "说明"), (90, 240, 200))
_GRADES = (("等级", "每件补贴", "什么样的算", "要有什么凭证"), (170, 120, 400))
_STATES = {
    "sent": "下发到各乡镇",
    "used": "照县里的印",
    "own_used": "本中心有自己的，照自己的印",
    "missing": "文件还没有到，先照随程序的印",
    "refused": "没有通过检查，照随程序的印",
}
_AT_COUNTY = (
    "先在“检查、模板”里启用本县的模板，再在这里下发；乡镇收到后照着印，乡镇自己启用过的除外。"
)
_BELOW = "县里下发的模板，收到后检查过才用；本中心自己启用过模板的，照自己的印。"
_OFF = "这张表还没有启用，乡镇看不到。"
_EXAMPLE = "还没有定过标准。下面是示例，只作样子，没有启用，也不下发；以本县文件为准。"
_EXAMPLE_BELOW = "县里还没有下发以案定补的标准。下面是示例，只作样子，不作依据。"


class _Seen(NamedTuple):
    templates: tuple[TemplateShown, ...]
    allowance: AllowanceShown
    is_county: bool


class SentDownTab(QObject):
    """Both cards; everybody may read them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.widget = QScrollArea(page)
        self.ui = ui = Ui_SentDown()
        dress(ui, self.widget)
        self.panel: VerbPanel | None = None
        self._seen: _Seen | None = None
        dress_list(ui.template_table, *_TEMPLATES)
        dress_list(ui.allowance_table, *_GRADES)
        ui.template_table.itemSelectionChanged.connect(self._name_chosen)
        ui.send_button.clicked.connect(lambda: self._settle("send_template", ui.send_button))
        ui.stop_button.clicked.connect(lambda: self._settle("stop_template", ui.stop_button))
        ui.edit_button.clicked.connect(self.edit)
        ui.example_button.clicked.connect(self.edit)
        ui.template_fault.hide()

    def refresh(self) -> None:
        """Ask what was sent, what came, and what is paid."""
        desk = self._page.frame.desk
        self._page.ask(lambda: _asked(desk), self._show, key="sent_down")

    def _show(self, seen: _Seen) -> None:
        self._seen, ui = seen, self.ui
        roles = self._page.frame.desk.user.roles
        may_send = seen.is_county and bool(ADMIN_ONLY.keys() & roles)
        for part in (ui.code_caption, ui.code_edit, ui.send_button, ui.stop_button):
            part.setVisible(may_send)
        may_edit = seen.is_county and bool(KEEPERS.keys() & roles)
        ui.edit_button.setVisible(may_edit and not seen.allowance.is_example)
        ui.example_button.setVisible(may_edit and seen.allowance.is_example)
        ui.template_help.setText(_AT_COUNTY if seen.is_county else _BELOW)
        rows = [(t.code, (t.code, t.name, _STATES[t.state], _why(t))) for t in seen.templates]
        fill_list(ui.template_table, rows)
        _fit(ui.template_table)
        self._show_allowance(seen.allowance, is_county=seen.is_county)

    def _show_allowance(self, shown: AllowanceShown, *, is_county: bool) -> None:
        help_words = f"依据：{shown.basis}。" if shown.basis else ""
        if shown.is_example:
            help_words = _EXAMPLE if is_county else _EXAMPLE_BELOW
        elif not shown.is_on:
            help_words += _OFF
        self.ui.allowance_help.setText(help_words)
        mark = "（示例）" if shown.is_example else ""
        rows = [
            (str(n), (f"{one.grade}{mark}", f"{one.pay.comma}元", one.counts, one.proof))
            for n, one in enumerate(shown.grades)
        ]
        fill_list(self.ui.allowance_table, rows)
        _fit(self.ui.allowance_table)

    # doing

    def _name_chosen(self) -> None:
        code = current_id(self.ui.template_table)
        if code:
            self.ui.code_edit.setText(code)

    def _settle(self, verb: str, button: QPushButton) -> None:
        self.ui.template_fault.hide()
        self._page.do(
            verb, {"code": self.ui.code_edit.text().strip()},
            then=self._settled, refused=self._refused, button=button,
        )  # fmt: skip

    def _settled(self, done: Done) -> None:
        words = f"{VERBS[done.verb].label}：下次下发带到各乡镇。"
        self._page.frame.notices.done(words)

    def _refused(self, error: RuleBroken) -> None:
        self.ui.template_fault.setText(explain(error))
        self.ui.template_fault.show()

    def edit(self) -> None:
        """Open the form with what stands now, or with the example to begin from."""
        if self._seen is None:
            return
        self.close()
        shown = self._seen.allowance
        self.panel = panel = VerbPanel(self._page, VERBS["set_allowance_rules"])
        panel.set_values({
            "basis": shown.basis, "is_on": shown.is_on, "grades": _rows(shown),
        })  # fmt: skip
        self.ui.allowance_layout.addWidget(panel)
        panel.done.connect(self._kept)
        panel.closed.connect(self.close)
        panel.focus_first()

    def close(self) -> None:
        """Take the open form away; what was typed stays as a draft."""
        if self.panel is not None:
            self._page.frame.drafts.forget(self.panel, drop=False)
            let_go(self.panel, self.ui.allowance_layout)
            self.panel = None

    def _kept(self, _done: Done) -> None:
        self.close()
        self._page.frame.notices.done("以案定补标准存好了，启用的下次下发带到各乡镇。")
        self.refresh()


def _fit(table: QTableWidget) -> None:
    """As tall as its rows: the page scrolls, not the list."""
    rows = max(1, table.rowCount()) * table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 4)


def _why(shown: TemplateShown) -> str:
    return "；".join(shown.problems[:3]) or (f"{shown.sent_by}下发" if shown.sent_by else "")


def _rows(shown: AllowanceShown) -> Sequence[dict[str, object]]:
    return [
        {
            "grade": one.grade, "yuan": one.pay, "counts": one.counts, "proof": one.proof,
            "proofs": "、".join(label(what) for what in one.proofs),
            "is_written": one.is_written, "is_performed": one.is_performed,
            "is_heavy": one.is_heavy, "sessions": one.sessions or None,
            "heads": one.heads or None, "days": one.days or None, "amount": one.amount,
        }
        for one in shown.grades
    ]  # fmt: skip


def _asked(desk: Desk) -> _Seen:
    return _Seen(county_templates(desk), allowance_rules(desk), is_county(desk))
