"""Page set-ups and fonts of the papers (P1 forms, P2 official letters, P3 court forms).

Only measures stand here; nothing is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

FANG = "仿宋"
SONG = "宋体"
BANNER = "方正小标宋简体"
HEI = "黑体"
KAI = "楷体"

#: Sizes of type in points: 二号, 小二号, 三号, 四号, 小四号, 五号.
ER, XIAO_ER, SAN, SI, XIAO_SI, WU = 22.0, 18.0, 16.0, 14.0, 12.0, 10.5


@dataclass(frozen=True, slots=True)
class Setup:
    """One page set-up; lengths in millimetres, sizes and leading in points.

    ``dash_number`` draws the page number as — 1 — below the type area, as official letters have it;
    otherwise 第 页 共 页. ``letter_scale`` (width of a character in hundredths) and the leading of
    28.95 give 22 lines of 28 characters on a type area of 156 × 225 millimetres: of characters in
    their full width 27 fit. A grid of characters would say the same, and programs read it in
    different ways.
    """

    name: str
    width: float = 210.0
    height: float = 297.0
    top: float = 25.4
    bottom: float = 25.4
    left: float = 31.8
    right: float = 31.8
    title_font: str = SONG
    title_size: float = ER
    title_bold: bool = True
    body_size: float = SI
    body_font: str = FANG
    leading: float = 26.0
    dash_number: bool = False
    foot_size: float = WU
    letter_scale: int = 100

    @property
    def text_cm(self) -> float:
        """Width of the type area in centimetres."""
        return (self.width - self.left - self.right) / 10


P1 = Setup("P1")
#: 通俗大字版: two sizes above 三号, wide lines, a bold title.
LARGE = Setup(
    "大字",
    top=22.0,
    bottom=22.0,
    left=25.0,
    right=25.0,
    title_font=HEI,
    title_size=28.0,
    body_size=22.0,
    body_font=SONG,
    leading=36.0,
    foot_size=16.0,
)
P1_NARRATIVE = Setup("P1", body_size=SAN, leading=28.0)
P1_TIGHT = Setup("P1", leading=23.0)
P1_TABLE = Setup("P1", left=25.0, right=25.0, leading=24.0)
P1_WIDE = Setup(
    "P1", width=297.0, height=210.0, left=22.0, right=22.0, top=25.4, bottom=22.0, leading=22.0
)
P2 = Setup(
    "P2",
    top=37.0,
    bottom=35.0,
    left=28.0,
    right=26.0,
    title_font=BANNER,
    title_bold=False,
    body_size=SAN,
    leading=28.95,
    letter_scale=98,
    dash_number=True,
)
P3 = Setup(
    "P3",
    top=37.0,
    bottom=35.0,
    left=28.0,
    right=26.0,
    title_font=BANNER,
    title_bold=False,
    body_size=SAN,
    leading=28.95,
    letter_scale=98,
)
