"""Writes a sheet as a Word file whose bytes depend on its content alone.

Days, zip order and ids are fixed; nothing of the machine or the moment gets in.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kit import Sheet

_MADE = datetime(2026, 1, 1)
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


def docx_bytes(sheet: Sheet) -> bytes:
    """The Word file of a sheet."""
    core = sheet.document.core_properties
    core.author = core.last_modified_by = "调解台"
    core.created = core.modified = _MADE
    core.comments = core.keywords = ""
    core.revision = 1
    raw = io.BytesIO()
    sheet.document.save(raw)
    return _repacked(raw)


def _repacked(raw: io.BytesIO) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w") as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return out.getvalue()


def write(sheet: Sheet, place: Path) -> bool:
    """Write the file if its bytes differ; tells whether it wrote."""
    data = docx_bytes(sheet)
    if place.exists() and place.read_bytes() == data:
        return False
    place.write_bytes(data)
    return True
