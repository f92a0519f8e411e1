"""Draws the recovery slip: one page with the code that opens the store when every password is lost.

Written once, outside the data folder; the code stands nowhere else, not in the store and in no log.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from mediation_desk.domain.dates import zh_date
from mediation_desk.papers.practice import PRACTICE
from mediation_desk.shipped import shipped

_FACES = ("TiaojieFang.ttf", "TiaojieSong.ttf", "TiaojieRare.ttf", "TiaojieExt.ttf")
_LEFT, _TOP, _LINE, _BOTTOM = 72, 740, 26, 60
_GROUPS_A_LINE = 4

_RULES = (
    "忘记全部密码时，用下面的码可以打开本中心的数据库并重设密码。",
    "请打印后锁进保险柜，不要拍照，不要和电脑放在一起。",
    "谁拿到它，谁就能打开数据库。补做新的凭条后，这一张作废。",
)


def slip_pdf(center: str, code: str, made_on: date) -> bytes:
    """The slip as a PDF of one page."""
    lines: list[tuple[str, int]] = [("调解台  恢复凭条", 22), ("", 10), (center, 15)]
    lines += [(f"制作日期：{zh_date(made_on)}", 12), ("", 10)]
    lines += [(text, 12) for text in _RULES]
    lines += [("", 10), *((row, 20) for row in _code_rows(code))]
    lines += [("", 10), ("命令行：mediation-desk recover（按提示输入上面的码）", 11)]
    return page_of_lines("恢复凭条", lines)


def page_of_lines(
    title: str, lines: Sequence[tuple[str, int]], *, practice: bool = False
) -> bytes:
    """A PDF: each line with its size in points, one below the other, on as many pages as needed;
    those of the practice township say so across every page.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    faces = _faces()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle(title)
    y = 0
    for text, size in lines:
        if y < _BOTTOM:
            if y:
                canvas.showPage()
            if practice:
                _across(canvas, faces)
            y = _TOP
        _draw(canvas, faces, text, y, size)
        y -= _LINE if size < 20 else _LINE + 12
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _code_rows(code: str) -> list[str]:
    groups = code.split("-")
    parts = [groups[n : n + _GROUPS_A_LINE] for n in range(0, len(groups), _GROUPS_A_LINE)]
    return ["-".join(part) for part in parts]


def _faces() -> list[tuple[str, Any]]:
    """The shipped faces that are there, as reportlab knows them, with the characters they hold."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    out = []
    for file in _FACES:
        path: Path = shipped("resources", "fonts", file)
        if path.exists():
            font = TTFont(path.stem, str(path))
            pdfmetrics.registerFont(font)
            out.append((path.stem, font.face.charToGlyph))
    return out


def _draw(
    canvas: Any, faces: Sequence[tuple[str, Any]], text: str, y: float, size: int,
    left: float = _LEFT,
) -> None:  # fmt: skip
    """Draw a line, each run of characters in the first face that has them."""
    x = left
    for face, run in groupby(text, lambda char: _face_of(faces, char)):
        words = "".join(run)
        canvas.setFont(face, size)
        canvas.drawString(x, y, words)
        x += canvas.stringWidth(words, face, size)


def _across(canvas: Any, faces: Sequence[tuple[str, Any]]) -> None:
    """练习, large and pale, before anything else stands on the page."""
    canvas.saveState()
    canvas.setFillGray(0.87)
    canvas.translate(170, 260)
    canvas.rotate(45)
    _draw(canvas, faces, PRACTICE, 0, 150, left=0)
    canvas.restoreState()


def _face_of(faces: Sequence[tuple[str, Any]], char: str) -> str:
    return next((name for name, has in faces if ord(char) in has), faces[0][0])
