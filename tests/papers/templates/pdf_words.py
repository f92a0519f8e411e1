"""The words of a drawn paper as another program reads them, without spaces and line ends."""

from __future__ import annotations

import re
import subprocess


def words_of(pdf: bytes) -> str:
    """What pdftotext finds."""
    asked = ["pdftotext", "-layout", "-", "-"]
    raw = subprocess.run(asked, input=pdf, check=True, capture_output=True).stdout
    return re.sub(r"\s", "", raw.decode("utf-8"))
