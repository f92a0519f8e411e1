"""Footnotes and endnotes of a Word file: their parts, their numbers and the labels they show.

The reading of what stands in them is the reader's.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from mediation_desk.papers.draw.word.numbering import formed
from mediation_desk.papers.draw.word.ooxml import W, attribute, number, to_transitional, value
from mediation_desk.papers.draw.word.relations import Relations
from mediation_desk.papers.filling.opc import read_xml

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


class NoteBook:
    """The notes of one file, numbered in the order in which the text names them."""

    def __init__(
        self, parts: Mapping[str, bytes], names: Mapping[str, str], settings: etree._Element | None
    ) -> None:
        self._parts = parts
        self._names = names
        self._said = {
            kind: settings.find(f"{W}{kind}Pr") if settings is not None else None
            for kind in _FORMS
        }
        self._notes: dict[str, dict[str, etree._Element]] = {}
        self._counts: dict[str, int] = {}
        self._section: dict[str, etree._Element | None] = {}

    def begin_section(self, mark: etree._Element | None) -> None:
        """What a section says of its notes; numbers begin anew where it wants so."""
        for kind in _FORMS:
            self._section[kind] = mark.find(f"{W}{kind}Pr") if mark is not None else None
            if self._word(kind, "numRestart") == "eachSect":
                self._counts.pop(kind, None)

    def each_page(self, kind: str) -> bool:
        """Whether Word would count the notes of each page from one."""
        return self._word(kind, "numRestart") == "eachPage"

    def find(self, kind: str, name: str) -> tuple[etree._Element, Relations] | None:
        """A note and the relations of its part; None where the file has none of this name."""
        part = self._names.get(f"{kind}s", "")
        if kind not in self._notes:
            data = self._parts.get(part, b"")
            found = read_xml(to_transitional(data)).iterchildren(W + kind) if data else ()
            self._notes[kind] = {attribute(note, "id") or "": note for note in found}
        note = self._notes[kind].get(name)
        return None if note is None else (note, Relations(self._parts, part))

    def label(self, kind: str) -> str:
        """The label of the next note."""
        start = int(number(self._word(kind, "numStart"), 1))
        self._counts[kind] = self._counts.get(kind, start - 1) + 1
        return formed(self._counts[kind], self._word(kind, "numFmt") or _FORMS[kind])

    def _word(self, kind: str, name: str) -> str:
        for said in (self._section.get(kind), self._said[kind]):
            if said is not None and (found := value(said.find(W + name))):
                return found
        return ""
