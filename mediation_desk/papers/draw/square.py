"""Makes the square code (QR, ISO/IEC 18004) that is printed at the foot of a sheet.

One size, one strength: 33 modules a side, a quarter of which may be damaged. Pure of paper: it
knows neither what the text means nor where it stands.
"""

from __future__ import annotations

from mediation_desk.domain.errors import BadInput

SIDE = 33
MOST_LETTERS = 67
_VERSION, _MASK = 4, 2

Run = tuple[int, int, int]


def square_runs(text: str) -> tuple[Run, ...]:
    """The dark runs of the code, each (column, row from above, length).

    Raises BadInput ``code_too_long`` for more than it holds or for letters it does not have.
    """
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    if len(text) > MOST_LETTERS or not _is_plain(text):
        raise BadInput("code_too_long", length=len(text))
    code = QRCode(_VERSION, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.makeImpl(False, _MASK)  # any mask is read; to weigh all eight takes eight times as long
    return tuple(run for row, line in enumerate(code.modules) for run in _runs(row, line))


def _is_plain(text: str) -> bool:
    return all(c.isascii() and (c.isdigit() or c.isupper() or c in " $%*+-./:") for c in text)


def _runs(row: int, line: list[bool]) -> list[Run]:
    found: list[Run] = []
    start = -1
    for column, dark in enumerate([*line, False]):
        if dark and start < 0:
            start = column
        elif not dark and start >= 0:
            found.append((start, row, column - start))
            start = -1
    return found
