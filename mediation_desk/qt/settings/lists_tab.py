"""单位、编号: which bodies there are, what the centre is called and how its papers are numbered.

Changing them is done by whatever verbs the registry offers in the group of care; each gets a
button.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QPushButton

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.generated.ui_settings import Ui_Settings
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.letting_go import let_go
from mediation_desk.qt.widgets.plain_list import dress_list, fill_list
from mediation_desk.usecases import asking
from mediation_desk.usecases.registry import VERBS, Role, VerbSpec

_OWN_FORMS = {
    "add_account", "set_roles", "switch_off_account", "trust_template",
    "set_paper_habits", "set_number_patterns", "set_number_lead",
    "add_holiday_year", "drop_holiday_year", "set_local_limit", "restore_limit",
    "take_local_rules", "drop_local_rules",
}  # fmt: skip
_SERIES = {
    "case": "案号",
    "register": "登记号",
    "agreement": "协议书编号",
    "volume": "卷号",
    "letter": "函件号",
}
_SERIES_HEADINGS = ("种类", "年份", "已用到", "样式", "单位")


def care_verbs() -> list[VerbSpec]:
    """Verbs that keep the desk itself and have no form of their own."""
    found = VERBS.values()
    return [v for v in found if v.group == "care" and not v.on_case and v.name not in _OWN_FORMS]


class ListsTab(QObject):
    """The bodies and the number series, with the verbs that change them."""

    def __init__(self, page: Page, ui: Ui_Settings) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        self._panel: VerbPanel | None = None
        headings = ("种类", "名称", "简称", "代码", "地址", "电话")
        dress_list(ui.organization_table, headings, (150, 380, 100, 120, 220))
        dress_list(ui.series_table, _SERIES_HEADINGS, (200, 90, 100, 360))
        for spec in care_verbs() if self.may_see_numbers else ():
            is_number = "number" in spec.name or "series" in spec.name
            row = ui.numbers_buttons_layout if is_number else ui.centre_buttons_layout
            place = ui.numbers_layout if is_number else ui.centre_layout
            button = QPushButton(f"{spec.label}…")
            button.setObjectName(f"open_{spec.name}")
            button.clicked.connect(lambda _on, spec=spec, place=place: self._open(spec, place))
            row.addWidget(button)
        if self.may_see_numbers:
            several = QPushButton("号段、临时编号、号码重复…")
            several.setObjectName("open_numbers_page")
            several.clicked.connect(lambda: page.frame.go("numbers", ""))
            ui.numbers_buttons_layout.addWidget(several)
        for row in (ui.centre_buttons_layout, ui.numbers_buttons_layout):
            row.addStretch(1)

    @property
    def may_see_numbers(self) -> bool:
        """Number series are the administrator's and the head's business."""
        return bool({Role.ADMIN, Role.HEAD} & self._page.frame.desk.user.roles)

    def refresh(self) -> None:
        """Ask for bodies and series."""
        desk = self._page.frame.desk
        self._page.ask(lambda: asking.organizations(desk), self._show_bodies, key="bodies")
        if self.may_see_numbers:
            self._page.ask(lambda: asking.number_series(desk), self._show_series, key="series")

    def _show_bodies(self, rows: Sequence[object]) -> None:
        keys = ("name", "short_name", "code", "address", "phone")
        words = [
            (
                str(getattr(row, "id", "")),
                (
                    label_of("BodyKind", str(getattr(row, "kind", ""))),
                    *(str(getattr(row, key, "") or "") for key in keys),
                ),
            )
            for row in rows
        ]
        fill_list(self._ui.organization_table, words)

    def _show_series(self, rows: Sequence[object]) -> None:
        keys = ("kind", "year", "last_no", "pattern", "organization")
        words = [("", tuple(str(getattr(row, key, "") or "") for key in keys)) for row in rows]
        fill_list(self._ui.series_table, [(k, (series_word(w[0]), *w[1:])) for k, w in words])

    def _open(self, spec: VerbSpec, place: QBoxLayout) -> None:
        self._close()
        self._panel = VerbPanel(self._page, spec)
        self._place = place
        place.addWidget(self._panel)
        chosen = self._ui.organization_table.item(self._ui.organization_table.currentRow(), 1)
        if chosen is not None and "organization" in self._panel.form.blocks:
            self._panel.set_values({"organization": chosen.text()})
        self._panel.done.connect(lambda _done: self._finished(spec))
        self._panel.closed.connect(self._close)
        self._panel.focus_first()

    def _finished(self, spec: VerbSpec) -> None:
        self._close()
        self._page.frame.notices.done(f"{spec.label}，好了。")
        self.refresh()

    def _close(self) -> None:
        if self._panel is not None:
            let_go(self._panel, self._place)
            self._panel = None


def series_word(kind: str) -> str:
    """The Chinese of a series, or what it is called where there is none."""
    return _SERIES.get(kind, kind)
