"""Headers and footers: the room they take and their drawing. Lengths in twips."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.papers.draw.layout.pages import Page, draw_slabs
from mediation_desk.papers.draw.layout.paragraphs import Numbers, ParagraphSetter
from mediation_desk.papers.draw.layout.slabs import Slab, stack_height
from mediation_desk.papers.draw.layout.stacking import Stacker
from mediation_desk.papers.draw.layout.typeset import Typesetter
from mediation_desk.papers.draw.word.blocks import Block, Section, WordFile


@dataclass(frozen=True, slots=True)
class Margins:
    """Headers and footers of one file; ``kind`` is ``default``, ``first`` or ``even``."""

    word: WordFile
    typesetter: Typesetter

    def head(self, section: Section, kind: str) -> float:
        """Where the text begins below a header."""
        blocks = section.headers.get(kind, [])
        if not blocks:
            return section.top
        return max(section.top, section.header_at + self._height(section, blocks))

    def foot(self, section: Section, kind: str) -> float:
        """How far above the page's lower edge the text ends."""
        blocks = section.footers.get(kind, [])
        if not blocks:
            return section.bottom
        return max(section.bottom, section.footer_at + self._height(section, blocks))

    def draw(self, page: Page, kind: str, numbers: Numbers) -> None:
        """Draws header and footer of a page."""
        section = page.section
        head, foot = section.headers.get(kind, []), section.footers.get(kind, [])
        if head:
            slabs = self._stack(section, head, numbers)
            draw_slabs(page.sheet, slabs, section.left, section.header_at)
        if foot:
            slabs = self._stack(section, foot, numbers)
            y = section.height - section.footer_at - stack_height(slabs)
            draw_slabs(page.sheet, slabs, section.left, y)

    def _height(self, section: Section, blocks: list[Block]) -> float:
        return stack_height(self._stack(section, blocks, Numbers()))

    def _stack(self, section: Section, blocks: list[Block], numbers: Numbers) -> list[Slab]:
        setter = ParagraphSetter(self.typesetter, section.grid, self.word.default_tab, numbers)
        width = section.width - section.left - section.right
        stacker = Stacker(setter, self.word.compatibility, width, section.left)
        return stacker.stack(blocks, width)
