"""文书: which papers the case needs, has and lacks; look at one, issue it, print it, bind all."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.duty.printed import print_annex
from mediation_desk.qt.file_names import ask_folder, ask_open, ask_save
from mediation_desk.qt.generated.ui_case_papers import Ui_CasePapers
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.name_picture_panel import given, names_to_give
from mediation_desk.qt.pages.case_page.tab import CaseTab
from mediation_desk.qt.printing import print_pdf
from mediation_desk.qt.signing.paper_signing import PaperSigning
from mediation_desk.qt.sums.case_line import SumLine
from mediation_desk.qt.widgets.pdf_view import PdfView
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.qt.words import explain, in_words
from mediation_desk.usecases.desk import Changes
from mediation_desk.usecases.filing import attaching, paper_files, papers_desk
from mediation_desk.usecases.heads.keeping import ANNEX
from mediation_desk.usecases.heads.printing import ANNEX_CODE, has_heads_sheet, heads_sheet
from mediation_desk.usecases.signing.papers_signed import signed_sheet

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import PaperFacts
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.desk import Desk
    from mediation_desk.usecases.filing.paper_files import BoundVolume, IssuedFiles, PaperLine
    from mediation_desk.usecases.filing.papers_desk import Sheet, Stopped
    from mediation_desk.usecases.filing.rare_names import RareName

HEADINGS = ("文书", "必备", "出具", "还缺的内容")
WIDTHS = (260, 60, 70)
SCANS = "扫描件 (*.pdf *.jpg *.png)"
OFFICIAL, LARGE, BOTH = "正式版", "通俗大字版", "两样都出"
Issued = tuple[list["Sheet"], list["Stopped"]]


class PapersTab(CaseTab):
    """文书."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_CasePapers()
        dress(self.ui, self)
        dress_list(self.ui.table, HEADINGS, WIDTHS)
        self.setFocusProxy(self.ui.table)
        self.lines: list[PaperLine] = []
        self._offered: str | None = None
        self.viewer = PdfView(self)
        self.ui.view_layout.addWidget(self.viewer, 1)
        self.ui.view_layout.addStretch(0)
        self.viewer.hide()
        self.ui.table.itemSelectionChanged.connect(self._show_buttons)
        self.ui.form_box.setMinimumContentsLength(2 * len(LARGE) + 1)
        self.ui.form_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.ui.form_box.activated.connect(self._show_buttons)
        self.ui.read_button.clicked.connect(self._register_reading)
        self.ui.table.itemActivated.connect(lambda _item: self.preview())
        self.ui.preview_button.clicked.connect(self.preview)
        self.ui.print_button.clicked.connect(self.issue_and_print)
        self.ui.save_button.clicked.connect(self._choose_folder)
        self.ui.required_button.clicked.connect(self._choose_for_required)
        self.ui.volume_button.clicked.connect(self._choose_volume)
        self.ui.scan_button.clicked.connect(self._choose_scan)
        self.ui.signing_button.clicked.connect(self._open_signing)
        self.signing = PaperSigning(page)
        self.ui.left_stack.addWidget(self.signing)
        self.signing.closed.connect(self.step_back)
        self.signing.wants_signed.connect(self.make_signed)
        self.signing.chosen.connect(self._look_at)
        self.rare: tuple[RareName, ...] = ()
        self.ui.rare_button.hide()
        self.ui.rare_button.clicked.connect(self._give_picture)
        self.sums = SumLine(page)
        self.ui.list_layout.addWidget(self.sums, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_buttons()

    def fill(self, view: CaseView) -> None:
        """Ask how the case stands to each paper."""
        desk, case = self.page.frame.desk, view.facts.id
        self.page.ask(lambda: readable_papers(desk, case), self._show, key="papers")
        self.page.ask(lambda: names_to_give(desk, case), self._show_rare, key="papers_rare")
        self.sums.look(case)
        if self.ui.left_stack.currentWidget() is self.signing:
            self.signing.look()

    def _show_rare(self, found: tuple[RareName, ...]) -> None:
        """What cannot be printed yet, and one click to mend it."""
        self.rare = found
        self.ui.rare_button.setVisible(bool(found))
        if found:
            self.ui.rare_button.setText(f"“{found[0].character}”字印不出来：给一次图片(&G)")

    def _give_picture(self) -> None:
        if self.rare:
            self.wanted.emit("give_name_picture", given(self.rare[0]))

    def _show(self, found: tuple[list[PaperLine], bool]) -> None:
        self.lines, has_annex = found
        lines = self.lines
        rows = [(one.code, paper_cells(one)) for one in lines]
        rows += [(ANNEX_CODE, (f"{ANNEX}（协议附件）", "", "", ""))] if has_annex else []
        fill_list(self.ui.table, rows)
        required = [one for one in lines if one.required]
        have = sum(one.issued for one in required)
        self.ui.meter_label.setText(f"必备 {len(required)} 件，已出具 {have} 件")
        self._show_buttons()

    def _offer_forms(self) -> None:
        """The forms of the chosen paper; both at once where somebody cannot read the official one.
        What was picked stays as long as the same paper is chosen.
        """
        line = self._line()
        offered = f"{line.code} {line.beside}" if line else ""
        if offered == self._offered:
            return
        self._offered = offered
        cannot = [p.name for p in self.view.facts.parties if p.person.needs_reading]\
            if self.view else []
        box, has_more = self.ui.form_box, line is not None and bool(line.beside)
        box.clear()
        box.addItems([OFFICIAL, LARGE, BOTH] if has_more else [OFFICIAL])
        box.setEnabled(has_more)
        if not has_more:
            told = "这份文书只有正式版。" if line else ""
        elif cannot:
            box.setCurrentText(BOTH)
            told = f"{in_words(cannot)}需要代读，已经选好两样都出。"
        else:
            told = "内容和正式版一样，字大、一句一行，给看不清、识字少的人看。"
        self.ui.form_help.setText(told)

    def _register_reading(self) -> None:
        line = self._line()
        if line is not None:
            parties = self.view.facts.parties if self.view else ()
            heard = next((p for p in parties if p.name in line.unread), None)
            told = {"party": heard.id, "language": heard.person.language} if heard else {}
            self.wanted.emit("read_aloud", {"paper": line.code, **told})

    def _line(self) -> PaperLine | None:
        chosen = current_id(self.ui.table)
        return next((one for one in self.lines if one.code == chosen), None)

    def chosen_codes(self) -> list[str]:
        """The chosen paper in the forms that are picked, the official one first."""
        code, line, form = current_id(self.ui.table), self._line(), self.ui.form_box.currentText()
        if line is None or not line.beside or form == OFFICIAL:
            return [code] if code else []
        return [line.beside] if form == LARGE else [code, line.beside]

    def _show_buttons(self) -> None:
        self._offer_forms()
        chosen = bool(current_id(self.ui.table))
        for button in (self.ui.preview_button, self.ui.print_button, self.ui.save_button):
            button.setEnabled(chosen)
        line = self._line()
        is_read = line is not None and line.is_read_aloud and self.is_allowed("read_aloud")
        self.ui.read_button.setEnabled(is_read)
        self.ui.scan_button.setEnabled(bool(self._waiting()))
        self.ui.signing_button.setEnabled(bool(self._waiting()))
        may = self.view is not None and self.is_allowed("record_paper")
        self.ui.required_button.setEnabled(may and bool(self.lines))

    def preview(self) -> None:
        """Look at the chosen paper; nothing is recorded."""
        codes, case = self.chosen_codes(), self.page.subject
        desk = self.page.frame.desk
        if codes:
            self.page.work(
                lambda _progress: first_sheet(desk, case, codes[0]),
                self._show_sheet,
                title="正在画预览",
                button=self.ui.preview_button,
            )

    def _show_sheet(self, sheet: Sheet) -> None:
        blanks = f"　留空待填：{in_words(sheet.blanks)}" if sheet.blanks else ""
        self.ui.view_title.setText(f"{sheet.name}　{sheet.pages}页{blanks}")
        self.viewer.show_pdf(sheet.pdf)
        self.viewer.show()

    def issue_and_print(self) -> None:
        """Issue the chosen paper and print every sheet of it."""
        codes, case = self.chosen_codes(), self.page.subject
        desk = self.page.frame.desk
        if codes:
            self.page.work(
                lambda progress: issued(desk, case, codes, progress),
                self._print,
                title="正在出具文书",
                button=self.ui.print_button,
            )

    def _print(self, issued: Issued) -> None:
        sheets, stopped = issued
        self._changed()
        for stop in stopped:
            self.page.frame.notices.refused(explain(stop.error))
        for sheet in sheets:
            self._show_sheet(sheet)
            if not print_pdf(self, sheet.pdf, sheet.code):
                break

    def _choose_folder(self) -> None:
        code = current_id(self.ui.table)
        if code == ANNEX_CODE:
            print_annex(self.page, self.page.subject, self.ui.save_button)
            return
        folder = ask_folder(self, "存到哪个文件夹")
        if folder and code:
            self.issue_to(self.chosen_codes(), Path(folder), self.ui.save_button)

    def _choose_for_required(self) -> None:
        codes = [one.code for one in self.lines if one.required and not one.issued]
        folder = ask_folder(self, "存到哪个文件夹")
        if folder and codes:
            self.issue_to(codes, Path(folder), self.ui.required_button)

    def issue_to(self, codes: list[str], folder: Path, button: QPushButton) -> None:
        """Issue papers as Word and PDF files into a folder."""
        desk, case = self.page.frame.desk, self.page.subject
        self.page.work(
            lambda progress: paper_files.issue_to(
                desk, case, codes, ("docx", "pdf"), folder, progress
            ),
            self._say_issued,
            title="正在出具文书",
            button=button,
        )

    def _say_issued(self, issued: IssuedFiles) -> None:
        self._changed()
        text = f"存好了 {len(issued.files)} 个文件。"
        lacking = "；".join(dict.fromkeys(one.message for one in issued.missing if one.message))
        if issued.stopped:
            self.page.frame.notices.refused(f"{text}有的没有出具：{lacking}")
        else:
            self.page.frame.notices.done(f"{text}{lacking}")

    def _issued(self) -> list[PaperFacts]:
        """The issued sheets of the chosen paper in its chosen form, the newest last."""
        codes, along = self.chosen_codes(), {one.beside for one in self.lines if one.beside}
        issued = self.view.facts.papers if self.view and codes else ()
        if codes and codes[0] in along:
            return [p for p in issued if p.code == codes[0]]
        base = codes[0].partition("/")[0] if codes else ""
        return [p for p in issued if p.code.partition("/")[0] == base and p.code not in along]

    def _waiting(self) -> str:
        """The newest issued sheet of the chosen paper, to which a scan may come home."""
        return next((p.id for p in reversed(self._issued())), "")

    def _choose_scan(self) -> None:
        name = ask_open(self, "哪个是扫描件", SCANS)
        if name and self._waiting():
            self.take_scan(Path(name), self._waiting())

    def take_scan(self, scan: Path, paper: str) -> None:
        """Seal a scan and bind it to the sheet that it shows."""
        desk, case = self.page.frame.desk, self.page.subject

        def work(progress: Progress) -> str:
            done = attaching.attach(desk, case, scan, "签署件", "签署件", paper, progress)
            return done.created["attachment"]

        def bind(attachment: str) -> None:
            values = {"paper": paper, "attachment": attachment}
            notices = self.page.frame.notices
            told = "扫描件归到这份文书下了。"
            self.page.do("file_scan", values, case=case, then=lambda _done: notices.done(told))

        self.page.work(work, bind, title="正在收存扫描件", button=self.ui.scan_button)

    def _open_signing(self) -> None:
        """Everybody signs the newest issued sheets of the chosen paper, one after the other; an
        agreement is signed on its own page.
        """
        code, view = self.chosen_codes()[:1], self.view
        if view is None or not code:
            return
        if code[0] in self.page.frame.desk.rules.of(view.facts).agreement_papers.values():
            self.page.frame.go("agreement", view.facts.id)
            return
        newest = {p.subject_id: p for p in self._issued()}
        names = {p.id: p.name for p in view.facts.parties}
        sheets = [(p.id, f"{names.get(p.subject_id, '')}　第{p.version}版".strip())
                  for p in reversed(newest.values())]  # fmt: skip
        self.ui.left_stack.setCurrentWidget(self.signing)
        self.signing.open_for(sheets)

    def _look_at(self, paper_id: str) -> None:
        """The sheet that is to be signed, beside the list of who signs it."""
        desk, case = self.page.frame.desk, self.page.subject
        found = next((p for p in self._issued() if p.id == paper_id), None)
        if found is not None:
            self.page.ask(
                lambda: papers_desk.preview(desk, case, found.code, found.subject_id),
                self._show_sheet, key="signing_sheet",
            )  # fmt: skip

    def step_back(self) -> bool:
        """From the pad to whose turn it is, from there to the list."""
        if self.ui.left_stack.currentWidget() is not self.signing:
            return False
        if not self.signing.step_back():
            self.ui.left_stack.setCurrentWidget(self.ui.list_page)
            self.ui.table.setFocus()
        return True

    def make_signed(self) -> None:
        """The sheet that was signed, with the marks that were put on it, sealed and kept."""
        desk, case, paper = self.page.frame.desk, self.page.subject, self.signing.paper
        if paper is not None:
            self.page.work(
                lambda _progress: signed_sheet(desk, case, paper.id), self._say_made,
                title="正在生成签署件", button=self.signing.file_button,
            )  # fmt: skip

    def _say_made(self, sheet: Sheet) -> None:
        self._changed()
        self._show_sheet(sheet)
        self.page.frame.notices.done("签署件做好了，归到这份文书下，和案件放在一起。")

    def _choose_volume(self) -> None:
        name = ask_save(self, "卷宗存成", "卷宗.pdf", "PDF (*.pdf)")
        if name:
            self.bind(Path(name))

    def bind(self, out: Path) -> None:
        """Bind the volume into one file."""
        self.page.work_apart(
            partial(paper_files.volume_to, case_id=self.page.subject, out=out),
            self._say_bound,
            title="正在装订卷宗",
            button=self.ui.volume_button,
        )

    def _say_bound(self, bound: BoundVolume) -> None:
        lacking = f"还缺：{'、'.join(bound.missing)}。" if bound.missing else "必备的都在卷内。"
        self.page.frame.notices.done(f"卷宗装订好了，共{bound.pages}页。{lacking}")

    def _changed(self) -> None:
        changes = Changes(frozenset({"paper"}), frozenset({self.page.subject}))
        self.page.frame.hub.changed.emit(changes, self.page)


def readable_papers(desk: Desk, case_id: str) -> tuple[list[PaperLine], bool]:
    """The papers of a case, and whether the table of a group is among them; none for somebody who
    may not issue them.
    """
    try:
        return paper_files.list_papers(desk, case_id), has_heads_sheet(desk, case_id)
    except DeskError:
        return [], False


def first_sheet(desk: Desk, case_id: str, code: str) -> Sheet:
    """The paper's first sheet, to look at."""
    if code == ANNEX_CODE:
        return heads_sheet(desk, case_id)
    return papers_desk.preview(desk, case_id, code, papers_desk.first_subject(desk, case_id, code))


def issued(desk: Desk, case_id: str, codes: list[str], progress: Progress) -> Issued:
    """Every sheet of a paper; the table of a group is not kept as one."""
    if codes == [ANNEX_CODE]:
        return [heads_sheet(desk, case_id)], []
    return papers_desk.issue(desk, case_id, codes, progress)


def paper_cells(line: PaperLine) -> tuple[str, ...]:
    """A paper's row."""
    issued = "已出具" if line.issued else ""
    lacking = in_words((*line.missing, *(f"向{name}宣读的登记" for name in line.unread)))
    return (line.name, "必备" if line.required else "", issued, lacking)
