"""扫描归位: what lies in the scanner's folder, what comes home by itself, and placing the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.errors import DeskError
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.desk.list_tool import Line, ListTool
from mediation_desk.qt.file_names import ask_folder
from mediation_desk.qt.page import Page
from mediation_desk.qt.style import scaled, set_mark
from mediation_desk.qt.words import explain
from mediation_desk.usecases.asking import facts_of, resolve_case
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.homecoming.arrivals import (
    Arrival,
    Seen,
    arrivals,
    catalogue_name,
    scan_folder,
    set_scan_folder,
)
from mediation_desk.usecases.homecoming.taking import Homecoming, place_scan, take_home

_COMES, _WAITS = "可以归位", "要人看"
_Found = tuple[str, list[Arrival]]


class ScansTool(ListTool):
    """One line a page; the folder is named once for this PC."""

    title = "扫描归位"
    help_topic = (
        "扫描仪存文件的文件夹选一次。签好的纸扫描进去，照右下角的二维码自己归到案件、文书和页码；"
        "没有码的，选中它，写案号、选文书，再按“归到这份”。"
    )
    nothing = "收件夹里没有要归位的扫描件。还没有选收件夹的，先按“选收件夹”。"
    columns = (("文件", 190), ("文书", 190), ("页", 70), ("案件", 150), ("情况", 100))
    wide = "文书"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.folder: Path | None = None
        self.found: list[Arrival] = []
        self._seen: Seen = {}
        self._case = ""
        self.folder_button = self.add_top("选收件夹(&F)…", "folder_button", self._choose_folder)
        self.look_button = self.add_top("再看一遍(&R)", "look_button", self.refresh)
        self.home_button = self.add_top("全部归位(&H)", "home_button", self.take_all)
        set_mark(self.home_button, "role", "main")
        self._place_row()
        self._show_buttons()

    def _place_row(self) -> None:
        """Where a person says which paper the chosen file is."""
        self.case_field = QLineEdit()
        self.case_field.setPlaceholderText("案号，按回车")
        self.case_field.setAccessibleName("归到哪件案件，写案号")
        self.case_field.setProperty("no_draft", True)
        self.case_field.setMaximumWidth(scaled(220))
        self.case_field.returnPressed.connect(self._find_case)
        self.paper_box = QComboBox()
        self.paper_box.setAccessibleName("归到哪份文书")
        self.paper_box.setProperty("no_draft", True)
        self.paper_box.setMinimumWidth(scaled(240))
        self.place_button = QPushButton("归到这份(&G)")
        self.place_button.setObjectName("place_button")
        self.place_button.clicked.connect(self._place)
        for widget in (self.case_field, self.paper_box, self.place_button):
            self.ui.filters_layout.addWidget(widget)

    # what is shown

    def refresh(self) -> None:
        """Look into the folder; only files that are new are read."""
        self._work(lambda desk, folder, progress: _look(desk, folder, progress, self._seen))

    def _work(self, look: Callable[[Desk, Path, Progress], list[Arrival]]) -> None:
        desk = self.page.frame.desk

        def work(progress: Progress) -> _Found:
            folder = scan_folder(desk)
            return (str(folder), look(desk, folder, progress)) if folder else ("", [])

        self.page.work(work, self._show, title="正在看收件夹", button=self.look_button)

    def _show(self, found: _Found) -> None:
        self.folder = Path(found[0]) if found[0] else None
        self.found = found[1]
        self.lines = ()
        self.show_lines(tuple(_line(n, one) for n, one in enumerate(self.found)))
        self._show_buttons()

    def _show_buttons(self) -> None:
        ready = any(one.trouble is None for one in self.found)
        self.look_button.setVisible(self.folder is not None)
        self.home_button.setVisible(ready)
        chosen = self.chosen
        wants_person = chosen is not None and self.found[int(chosen.id)].trouble is not None
        for widget in (self.case_field, self.paper_box, self.place_button):
            widget.setVisible(wants_person)
        self.place_button.setEnabled(self.paper_box.count() > 0)

    def show_chosen(self) -> None:
        """What is asked of a person is shown only for a page that wants one."""
        super().show_chosen()
        self._show_buttons()

    def count_words(self, shown: Sequence[Line]) -> str:
        """How many pages, and how many come home by themselves."""
        ready = sum(one.trouble is None for one in self.found)
        return f"共 {len(shown)} 页，{ready} 页可以归位" if shown else " "

    # what is done

    def _choose_folder(self) -> None:
        chosen = ask_folder(self.page, "扫描仪把文件存在哪个文件夹")
        if chosen:
            self.name_folder(Path(chosen))

    def name_folder(self, folder: Path) -> None:
        """Keep the folder for this PC and look into it."""
        desk = self.page.frame.desk
        self.page.work(
            lambda _progress: set_scan_folder(desk, folder), lambda _none: self.refresh(),
            title="正在打开收件夹", button=self.folder_button,
        )  # fmt: skip

    def take_all(self) -> None:
        """Take home whatever can come home."""
        desk, folder, seen = self.page.frame.desk, self.folder, self._seen
        if folder is not None:
            self.page.work(
                lambda progress: take_home(desk, folder, progress, seen), self._say,
                title="正在归位", button=self.home_button,
            )  # fmt: skip

    def _say(self, done: Homecoming) -> None:
        notices = self.page.frame.notices
        said = f"{len(done.papers)}份文书归位了。"
        if done.left_lying:
            notices.refused(f"{said}有{len(done.left_lying)}个原图正被别的程序占用，没有挪走。")
        elif done.waiting:
            notices.done(f"{said}还有{len(done.waiting)}页要人看，每页写着为什么。")
        else:
            notices.done(said)
        cases = frozenset(one.case_id for one in done.papers if one.case_id)
        self.page.frame.hub.changed.emit(Changes(frozenset({"paper"}), cases), self.page)
        self.refresh()

    def _find_case(self) -> None:
        desk, typed = self.page.frame.desk, self.case_field.text().strip()
        if typed:
            self.page.work(
                lambda _progress: facts_of(desk, resolve_case(desk, typed)), self._offer_papers,
                title="正在找案件",
            )  # fmt: skip

    def _offer_papers(self, case: CaseFacts) -> None:
        self._case = case.id
        self.paper_box.clear()
        for paper in reversed(case.papers):
            self.paper_box.addItem(_paper_words(paper), paper.id)
        self._show_buttons()
        if not case.papers:
            self.page.frame.notices.refused("这件案件还没有出具过文书，请先在案件页出具。")

    def _place(self) -> None:
        chosen, desk = self.chosen, self.page.frame.desk
        paper, case = str(self.paper_box.currentData() or ""), self._case
        if chosen is None or not paper:
            return
        file = self.found[int(chosen.id)].file
        self.page.work(
            lambda _progress: place_scan(desk, file, case, paper), self._say,
            title="正在归位", button=self.place_button,
        )  # fmt: skip


def _look(desk: Desk, folder: Path, progress: Progress, seen: Seen) -> list[Arrival]:
    return arrivals(desk, folder, progress, seen)


def _paper_words(paper: PaperFacts) -> str:
    state = "待归位" if paper.waiting_scan else "已有扫描件"
    return f"{catalogue_name(paper.code.partition('/')[0])}　第{paper.version}版　{state}"


def _line(number: int, one: Arrival) -> Line:
    page = f"{one.page}/{one.pages}" if one.pages else ""
    version = f"　第{one.version}版" if one.version else ""
    cells = (one.file.name, f"{one.paper}{version}", page, one.case_no, _state(one.trouble))
    return Line(
        str(number), cells, one.paper or one.file.name, _state(one.trouble),
        "orange" if one.trouble else "green", one.title,
        explain(one.trouble) if one.trouble else "页齐了，按“全部归位”。", case_id=one.case_id,
    )  # fmt: skip


def _state(trouble: DeskError | None) -> str:
    return _WAITS if trouble else _COMES
