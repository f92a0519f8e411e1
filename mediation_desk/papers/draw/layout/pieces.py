"""What stands on a line: pieces of text and pictures at their places, in twips."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.papers.draw.layout.typeset import Ink
from mediation_desk.papers.draw.word.blocks import Picture


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
    page_end: bool = False
    width: float = 0.0
    text_height: float = 0.0  # of the text before a tab: what multiple spacing multiplies
