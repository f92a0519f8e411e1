"""A picture from bytes, decoded by a child process; at most 50 megapixels.

Holds the bytes in memory only.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from mediation_desk.domain.errors import BadInput
from mediation_desk.qt.previews import decode_child

_SECONDS = 30
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_picture(content: bytes) -> QImage:
    """The picture, upright, at most 2,000 pixels a side.

    Raises BadInput ``image_too_large``, ``image_unreadable``. Call it away from the window's
    thread.
    """
    command = [sys.executable, "-I", str(Path(decode_child.__file__))]
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise BadInput("image_unreadable") from error
    if done.returncode == decode_child.TOO_LARGE:
        raise BadInput("image_too_large")
    if done.returncode != 0:
        raise BadInput("image_unreadable")
    return _image(done.stdout)


def _image(answer: bytes) -> QImage:
    head, _, pixels = answer.partition(b"\n")
    width, height = (int(part) for part in head.split())
    if len(pixels) != width * height * 3:
        raise BadInput("image_unreadable")
    return QImage(pixels, width, height, width * 3, QImage.Format.Format_RGB888).copy()
