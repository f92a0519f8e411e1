"""A list of figures of which each opens the cases that stand behind it, in the same place.

Subclasses say the columns of the figures, ask for both kinds of rows and open the cases; this one
turns from one to the other and back.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QPushButton

from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.list_tool import Line, ListTool
from mediation_desk.qt.duty import words
from mediation_desk.qt.page import Page
from mediation_desk.usecases.rates.views import CaseLine

_CASES = (("案号", 200), ("案件", 160), ("阶段", 90), ("结果", 110))


class FigureTool(ListTool):
    """Figures first; the cases of one of them in their place. ``behind``: the ids of those cases,
    None while the figures are in sight.
    """

    nothing = "没有案件。"
    figures: tuple[tuple[str, int], ...] = ()
    wide_figure = ""

    def __init__(self, page: Page) -> None:
        self.columns, self.wide = self.figures, self.wide_figure
        super().__init__(page)
        self.behind: tuple[str, ...] | None = None
        self.behind_words, self._is_turned = "", False
        self.cases_button = self.on_card("看案件(&J)", "cases_button", self.open_cases)
        self.ui.table.itemActivated.connect(lambda _item: self._activate())
        self.ui.text_label.setWordWrap(True)

    # what a subclass says

    def open_cases(self) -> None:
        """Open the cases of the chosen figure."""
        raise NotImplementedError

    def add_back(self, words: str) -> None:
        """The button that leads back to the figures, left of what stands there already."""
        self.back_button = self.add_top(words, "back_button", self.show_figures)
        self.back_button.hide()

    def on_card(self, text: str, name: str, deed: object) -> QPushButton:
        """A button for beside what is said of the chosen row."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(deed)
        return button

    def offer_names(self, box: QComboBox, names: Sequence[str]) -> None:
        """Offer these names if they are others; what was chosen stays so where it is among them."""
        if list(names) != [box.itemText(n) for n in range(box.count())]:
            chosen = box.currentText()
            box.clear()
            box.addItems(list(names))
            box.setCurrentIndex(max(0, box.findText(chosen)))

    # going in and out

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show them; where it turned, under the other columns."""
        if self._is_turned:
            self._is_turned = False
            self._dress_table()
            self.back_button.setVisible(self.behind is not None)
            self.ui.table.setFocus()
        super().show_lines(lines)

    def show_cases(self, said: str, ids: Sequence[str]) -> None:
        """Put these cases in the place of the figures."""
        self.behind, self.behind_words = tuple(ids), said
        self._turn(_CASES, "案件")

    def show_figures(self) -> None:
        """Back from the cases to the figures."""
        self.behind = None
        self._turn(self.figures, self.wide_figure)

    def step_back(self) -> bool:
        """Esc closes the form, then the cases."""
        if super().step_back():
            return True
        if self.behind is None:
            return False
        self.show_figures()
        return True

    def _activate(self) -> None:
        if self.behind is None:
            self.open_cases()
        elif self.chosen is not None and self.chosen.case_id:
            self._open_case()

    def _turn(self, columns: tuple[tuple[str, int], ...], wide: str) -> None:
        self.columns, self.wide, self._is_turned = columns, wide, True
        self.refresh()


def case_row(one: CaseLine) -> Line:
    """A case behind a figure as a row; one that this person may not see is a number."""
    title = one.title or words.HIDDEN
    outcome = label_of("Outcome", one.outcome) if one.outcome else ""
    return Line(
        one.id, (one.number, title, label_of("Stage", one.stage), outcome), title, outcome,
        "", one.number, case_id=one.id if one.title else "",
    )  # fmt: skip
