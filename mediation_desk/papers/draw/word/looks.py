"""How text and paragraphs look once all styles are merged: frozen values, in twips and points."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Edge:
    """One border: width and distance in twips, colour as six hex digits."""

    style: str = ""
    width: float = 0.0
    color: str = "000000"
    gap: float = 0.0

    @property
    def seen(self) -> bool:
        """Whether anything is drawn."""
        return self.style not in ("", "nil", "none") and self.width > 0


NO_EDGE = Edge()


@dataclass(frozen=True, slots=True)
class RunLook:
    """Look of a run. ``size`` in points; ``spacing`` and ``position`` in twips."""

    east: str = "仿宋"
    latin: str = "仿宋"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: str = ""
    color: str = "000000"
    shade: str = ""
    raised: str = ""
    spacing: float = 0.0
    position: float = 0.0
    scale: float = 100.0
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    east_lang: str = "zh-CN"
    fit: float = 0.0
    border: Edge = NO_EDGE  # a frame around the letters
    dots: bool = False  # a dot below each letter
    ruby: str = ""  # what stands above it, small


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop at ``place`` twips from the margin."""

    place: float
    kind: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """Look of a paragraph. Lengths in twips; ``line`` is twips or, for ``auto``, 240ths."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 240.0
    rule: str = "auto"
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widows: bool = True
    snap: bool = True
    gap_latin: bool = True
    hanging: bool = True
    forbidden: bool = True
    contextual: bool = False
    shade: str = ""
    style: str = ""
    tabs: tuple[Tab, ...] = ()
    borders: dict[str, Edge] = field(default_factory=dict, hash=False)
    list_id: str = ""
    list_level: int = 0
