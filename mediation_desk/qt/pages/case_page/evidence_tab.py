"""证据: the list, the files kept with the case, and a look at them from memory.

Pictures are decoded in a child process; what cannot be shown opens only by a copy outside, which
asks why.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.ports import Progress
from mediation_desk.qt.dressing import dress
from mediation_desk.qt.file_names import ask_open, ask_save
from mediation_desk.qt.form_builder import FormFields
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.qt.generated.ui_evidence import Ui_Evidence
from mediation_desk.qt.page import Page
from mediation_desk.qt.pages.case_page.tab import CaseTab
from mediation_desk.qt.previews.picture import read_picture
from mediation_desk.qt.widgets.pdf_view import PdfView
from mediation_desk.qt.widgets.plain_list import current_id, dress_list, fill_list
from mediation_desk.usecases.filing import attaching
from mediation_desk.usecases.filing.attaching import PREVIEW_LIMIT, PREVIEWED
from mediation_desk.usecases.registry import FieldSpec

if TYPE_CHECKING:
    from mediation_desk.domain.case_facts import AttachmentFacts, EvidenceFacts
    from mediation_desk.usecases.asking import CasePage as CaseView
    from mediation_desk.usecases.desk import Desk, Done

EVIDENCE = ("序号", "名称", "种类", "提供人", "页数", "证明什么")
EVIDENCE_WIDTHS = (50, 190, 90, 90, 50)
FILES = ("名称", "类别", "大小", "日期", "摘要")
FILE_WIDTHS = (220, 100, 90, 120)
_KINDS = {"image/": "图片", "application/pdf": "PDF", "audio/": "录音", "video/": "录像"}
Looked = bytes | QImage
WHY = FieldSpec("reason", "为什么要取出", "text", True, help="会记入操作日志")


class EvidenceTab(CaseTab):
    """证据."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.ui = Ui_Evidence()
        dress(self.ui, self)
        dress_list(self.ui.evidence_table, EVIDENCE, EVIDENCE_WIDTHS)
        dress_list(self.ui.files_table, FILES, FILE_WIDTHS)
        self._build_view()
        self.ui.files_table.itemSelectionChanged.connect(self._look)
        self.ui.add_button.clicked.connect(lambda: self.wanted.emit("add_evidence", {}))
        self.ui.attach_button.clicked.connect(self._choose_file)
        self.why = FormFields((WHY,), FieldTools(page.frame.today), self)
        self.ui.copy_layout.addWidget(self.why)
        self.ui.copy_card.hide()
        self.ui.copy_button.clicked.connect(self._open_copy)
        self.ui.copy_do_button.clicked.connect(self._choose_copy)
        self.ui.copy_cancel_button.clicked.connect(self.step_back)

    def _build_view(self) -> None:
        self.stack = QStackedWidget(self)
        self.pdf = PdfView(self)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName("图片预览")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self.picture)
        self.stack.addWidget(area)
        self.stack.addWidget(self.pdf)
        self.ui.view_layout.addWidget(self.stack, 1)

    def count(self, view: CaseView) -> str:
        """How many pieces of evidence."""
        return str(len(view.facts.evidence)) if view.facts.evidence else ""

    def fill(self, view: CaseView) -> None:
        """Both lists."""
        facts = view.facts
        self.ui.add_button.setEnabled(self.is_allowed("add_evidence"))
        self.ui.attach_button.setEnabled(self.is_allowed("attach_file"))
        fill_list(self.ui.evidence_table, [(e.id, evidence_cells(e)) for e in facts.evidence])
        fill_list(self.ui.files_table, [(a.id, file_cells(a)) for a in facts.attachments])
        self.ui.copy_button.setEnabled(bool(current_id(self.ui.files_table)))

    def _chosen(self) -> AttachmentFacts | None:
        key = current_id(self.ui.files_table)
        files = self.view.facts.attachments if self.view else ()
        return next((one for one in files if one.id == key), None)

    def _look(self) -> None:
        one = self._chosen()
        self.ui.copy_button.setEnabled(one is not None)
        self.ui.copy_card.hide()
        if one is None:
            return
        if not one.mime.startswith(PREVIEWED) or one.size > PREVIEW_LIMIT:
            self.ui.view_title.setText(
                f"{one.label}　{kind_of(one.mime)}　{size_of(one.size)}　不能在这里看，"
                "要看请“取出副本”。"
            )
            self.picture.clear()
            return
        desk, case = self.page.frame.desk, self.page.subject
        self.ui.view_title.setText(f"{one.label}　{size_of(one.size)}")
        self.page.work(lambda _p: look_at(desk, case, one), self._show, title="正在打开预览")

    def _show(self, looked: Looked) -> None:
        if isinstance(looked, bytes):
            self.pdf.show_pdf(looked)
            self.stack.setCurrentWidget(self.pdf)
            return
        width = max(320, self.stack.width() - 24)
        picture = QPixmap.fromImage(looked)
        if picture.width() > width:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(width, smooth)
        self.picture.setPixmap(picture)
        self.stack.setCurrentIndex(0)

    def _choose_file(self) -> None:
        name = ask_open(self, "添加哪个文件")
        if name:
            self.attach(Path(name))

    def attach(self, path: Path) -> None:
        """Seal a file into the store, with a bar and a way to stop."""
        desk, case = self.page.frame.desk, self.page.subject

        def work(progress: Progress) -> Done:
            return attaching.attach(desk, case, path, path.stem, "证据", progress=progress)

        self.page.work(work, self._attached, title="正在收存附件", button=self.ui.attach_button)

    def _attached(self, done: Done) -> None:
        self.page.frame.hub.changed.emit(done.changes, self.page)
        self.page.frame.notices.done("附件收存好了。")

    def _open_copy(self) -> None:
        """Why the file is to leave the program is asked here, beside the list."""
        one = self._chosen()
        if one is not None:
            self.ui.copy_title.setText(f"取出副本　{one.label}")
            self.why.set_values({"reason": ""})
            self.why.blocks["reason"].clear_fault()
            self.ui.copy_card.show()
            self.why.focus_first()

    def step_back(self) -> bool:
        """Put the card away; False when it was not there."""
        was_open = not self.ui.copy_card.isHidden()
        self.ui.copy_card.hide()
        return was_open

    def _choose_copy(self) -> None:
        """With a reason, where to: the one window that opens is the system's own."""
        one = self._chosen()
        if one is None or self.why.own_faults():
            return
        ending = mimetypes.guess_extension(one.mime) or ""
        proposed = f"附件{one.sha256[:6]}{ending}"
        name = ask_save(self, "副本存到哪里", proposed)
        if name:
            self.copy_out(one, Path(name), str(self.why.field("reason").value()))

    def copy_out(self, one: AttachmentFacts, target: Path, reason: str) -> None:
        """A readable copy outside the program, with its reason in the audit trail."""
        desk, case = self.page.frame.desk, self.page.subject
        self.page.work(
            lambda progress: attaching.copy_out(desk, case, one.id, target, reason, progress),
            self._copied,
            title="正在取出副本",
            button=self.ui.copy_do_button,
        )

    def _copied(self, _none: object) -> None:
        self.step_back()
        self.page.frame.notices.done("副本取出来了，用完请删掉。")


def look_at(desk: Desk, case_id: str, one: AttachmentFacts) -> Looked:
    """The bytes of a PDF, or a decoded picture."""
    content = attaching.read_attachment(desk, case_id, one.id)
    return content if one.mime == "application/pdf" else read_picture(content)


def kind_of(mime: str) -> str:
    """The kind of a file in Chinese."""
    return next((text for start, text in _KINDS.items() if mime.startswith(start)), "文件")


def size_of(size: int) -> str:
    """``3.2 MB``."""
    for unit in ("字节", "KB", "MB", "GB"):
        if size < 1024 or unit == "GB":
            return f"{size:.0f} {unit}" if unit == "字节" else f"{size:.1f} {unit}"
        size /= 1024  # type: ignore[assignment]
    return ""


def evidence_cells(one: EvidenceFacts) -> tuple[str, ...]:
    """A row of the evidence list."""
    pages = str(one.pages) if one.pages else ""
    return (str(one.no), one.name, one.original or one.kind, one.provider, pages, one.proves)


def file_cells(one: AttachmentFacts) -> tuple[str, ...]:
    """A row of the files."""
    day = zh_date(one.added_on) if one.added_on else ""
    return (one.label, one.kind or kind_of(one.mime), size_of(one.size), day, one.sha256[:12])
