"""Which part of a Word file another part names; links to the outside world are never followed."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import lru_cache

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.opc import read_xml

_KINDS = ("styles", "settings", "theme", "numbering", "footnotes", "endnotes")


@lru_cache(maxsize=64)
def _read(data: bytes, folder: str) -> tuple[tuple[str, str, str], ...]:
    found = []
    for relation in read_xml(data):
        if not isinstance(relation.tag, str) or relation.get("TargetMode") == "External":
            continue
        target = str(relation.get("Target") or "")
        place = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        kind = str(relation.get("Type") or "").rpartition("/")[2]
        found.append((str(relation.get("Id") or ""), kind, posixpath.normpath(place)))
    return tuple(found)


class Relations:
    """The relations of one part."""

    def __init__(self, parts: Mapping[str, bytes], part: str) -> None:
        folder, _, name = part.rpartition("/")
        data = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        rows = _read(data, folder) if data else ()
        self._parts = parts
        self._targets = {relation: place for relation, _, place in rows}
        self.kinds = {kind: place for _, kind, place in reversed(rows)}

    def target(self, relation: str) -> str:
        """Name of the part a relation points at; empty for none or an outside link."""
        return self._targets.get(relation, "")

    def data(self, relation: str) -> bytes | None:
        """Content of the part a relation points at."""
        return self._parts.get(self.target(relation))


def part_names(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Names of the parts ``document``, ``styles``, ``settings``, ``theme``, ``numbering`` and
    of the notes.

    Raises KnownTrouble ``docx.unreadable`` if there is no document.
    """
    document = Relations(parts, "").kinds.get("officeDocument", "word/document.xml")
    if document not in parts:
        document = "word/document.xml"
    if document not in parts:
        raise KnownTrouble("docx.unreadable")
    kinds = Relations(parts, document).kinds
    return {"document": document} | {kind: kinds.get(kind, "") for kind in _KINDS}
