"""What stands on a line: pieces of text and pictures at their places, in twips."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.papers.draw.layout.typeset import Ink
from mediation_desk.papers.draw.word.blocks import Note, Picture


@dataclass(slots=True)
class Piece:
    """A stretch of one ink: where it starts, its width and what is added behind each character."""

    x: float
    width: float
    text: str
    ink: Ink
    at: int = -1  # where it starts in the paragraph
    spread: float = 0.0  # twips behind each character
    blanks: float = 0.0  # twips behind each blank


@dataclass(frozen=True, slots=True)
class Band:
    """What something floating takes from the lines beside it, counted from where text begins."""

    top: float
    bottom: float
    left: float
    right: float

    def moved(self, down: float) -> Band:
        """The same seen from further up."""
        return Band(self.top + down, self.bottom + down, self.left, self.right)


@dataclass(slots=True)
class PlacedPicture:
    """A picture on the base line."""

    x: float
    picture: Picture
    at: int = -1


@dataclass(slots=True)
class Line:
    """One line: its height, where its base line lies and what stands on it."""

    height: float
    ascent: float
    pieces: list[Piece] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)
    drop: float = 0.0  # empty room above it, beside something floating
    notes: list[Note] = field(default_factory=list)
    page_end: bool = False
    column_end: bool = False
    width: float = 0.0
    text_height: float = 0.0  # of the text before a tab: what multiple spacing multiplies
