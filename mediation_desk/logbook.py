"""The log of this PC: ids and codes only, one file a day, fourteen days.

Whatever a line carries by mistake is struck out: Chinese characters, long digits, the words of
errors. Never leaves the data folder.
"""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import time
import traceback
from pathlib import Path
from typing import TextIO

DAYS = 14
_NO_CRITICAL_BOX, _NO_FAULT_REPORT = 1, 2  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+")
_DIGITS = re.compile(r"(?<![0-9a-zA-Z])[0-9]{7,}[Xx]?(?![0-9a-zA-Z])")


class StruckOut(logging.Formatter):
    """Writes a line without what could name a person."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, struck out; of an error only its kind and places."""
        return strike_out(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - the base class names it
        """Kind of the error and the places in the code, never its words."""
        error = ei[1] if isinstance(ei, tuple) else None
        if not isinstance(error, BaseException):
            return ""
        frames = traceback.extract_tb(error.__traceback__)
        lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        return "\n".join([type(error).__name__, *lines])


def strike_out(text: str) -> str:
    """The text with Chinese characters and long digits replaced."""
    return _DIGITS.sub("#", _HAN.sub("＊", text))


class DailyFile(logging.FileHandler):
    """One file a day, ``desk-20261122.log``; what is older than fourteen files goes.

    Our own, because the standard one imports sockets, and the first window is painted before.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        super().__init__(self._today(), encoding="utf-8", delay=True)

    def _today(self) -> Path:
        return self._place / f"desk-{time.strftime('%Y%m%d')}.log"

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line into the file of its day."""
        path = self._today()
        if str(path.absolute()) != self.baseFilename:
            self.close()
            self.baseFilename = str(path.absolute())
        if self.stream is None:
            self._drop_old()
        super().emit(record)

    def _drop_old(self) -> None:
        for old in sorted(self._place.glob("desk-*.log"))[: -(DAYS - 1)]:
            old.unlink(missing_ok=True)


def start_log(folder: Path) -> Path:
    """Write the log into ``logs/`` of the data folder; gives that folder."""
    place = folder / "logs"
    place.mkdir(parents=True, exist_ok=True)
    handler = DailyFile(place)
    handler.setFormatter(StruckOut("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return place


def leave_no_core() -> None:
    """Keep the system from writing this process's memory, keys and names in it, to the disk.

    A crash then leaves the fault file alone. On Windows no report with memory is made.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_CRITICAL_BOX | _NO_FAULT_REPORT)
        return
    import resource

    _now, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def start_faults(place: Path) -> tuple[TextIO, bool]:
    """Let a crash of the interpreter write its traceback; tells whether the last run left one.

    The file must stay open; the caller keeps it.
    """
    leave_no_core()
    path = place / "fault.txt"
    crashed = path.exists() and path.stat().st_size > 0
    if crashed:
        path.replace(place / "fault-last.txt")
    file = path.open("w", encoding="utf-8")
    faulthandler.enable(file)
    return file, crashed
