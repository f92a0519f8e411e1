"""The shipped fonts as one set: a face for each role and, for each character, a face that has it.

It never draws a box: a character no face has is named (``beyond``) or given as a picture.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from mediation_desk.papers.draw.fontmap import FALLBACK, role_of
from mediation_desk.papers.draw.fonts.face import Face
from mediation_desk.shipped import shipped

# Characters that stand for another of the same look where a face lacks them.
_TWINS = {"\u00a0": " ", "\u2011": "-", "\u2002": " ", "\u2003": "\u3000", "\u00ad": "-",
          "\u30fb": "·", "\u2022": "·"}  # fmt: skip
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\t\n\r\ufe0e\ufe0f")


class FontSet:
    """Faces of one folder of fonts, opened when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        listed = tomllib.loads((folder / "fonts.toml").read_text(encoding="utf-8"))
        self._files: dict[str, str] = {font["role"]: font["file"] for font in listed["font"]}
        self._faces: dict[str, Face] = {}
        self._chosen: dict[tuple[str, str], Face | None] = {}

    def face(self, role: str) -> Face:
        """The face of a role (see ``fontmap``)."""
        found = self._faces.get(role)
        if found is None:
            found = self._faces[role] = Face(role, self._folder / self._files[role])
        return found

    def face_for(self, role: str, character: str) -> Face | None:
        """The face that draws ``character`` in a text of ``role``; None where no face has it."""
        key = (role, character)
        if key not in self._chosen:
            self._chosen[key] = self._find(role, character)
        return self._chosen[key]

    def _find(self, role: str, character: str) -> Face | None:
        own = self.face(role)
        if own.glyph(character):
            return own
        for other in FALLBACK:
            if self.face(other).glyph(character):
                return self.face(other)
        return None

    def beyond(self, text: str) -> list[str]:
        """Characters of ``text`` that no face has, each once, in order."""
        missing = {c: None for c in text if c not in _UNSEEN and self.face_for("song", c) is None}
        return [c for c in missing if c not in _TWINS]


@cache
def shipped_fonts() -> FontSet:
    """The fonts that come with the program; opened once per process."""
    return FontSet(shipped("resources", "fonts"))


def beyond(text: str) -> list[str]:
    """Characters of ``text`` that no shipped font has: a picture must be given for each."""
    return shipped_fonts().beyond(text)


def face_name(font_name: str, bold: bool = False) -> str:
    """File name of the shipped face that draws a Word font name (for tests and the manual)."""
    return shipped_fonts().face(role_of(font_name, bold)).name
