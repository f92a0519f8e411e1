"""Reads the code line at the foot of a sheet: which sheet it claims to be.

It only helps to find the sheet that a file claims to be; it proves nothing by itself. The reader of
PDF files is imported with the first file: verbs are loaded before anybody has signed in.
"""

from __future__ import annotations

import io
import re
import warnings
import zlib

_LINE = re.compile(r"^[A-Z]{2}-\d{2}\S*(?: .+)? 第\d+版 ([0-9a-f]{8})$", re.MULTILINE)
#: What pypdf raises for files that are damaged, beside its own errors.
UNREADABLE = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError,
    AssertionError, NotImplementedError, RecursionError, MemoryError, OSError, zlib.error,
)  # fmt: skip


def word_digest_begun(pdf: bytes) -> str:
    """The first hex digits of the digest of the Word file the sheet was drawn from.

    Empty where the file has no code line or cannot be read.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = PdfReader(io.BytesIO(pdf)).pages[-1].extract_text()
    except (PyPdfError, *UNREADABLE):
        return ""
    found = _LINE.findall(text)
    return found[-1] if found else ""
