"""The one place that says which shipped face stands for a font name in a Word file.

It knows names only; files and characters are the business of ``fontset``.
"""

from __future__ import annotations

from functools import cache

FANG, SONG, TITLE, KAI, HEI, RARE, EXT = "fang", "song", "title", "kai", "hei", "rare", "ext"
ROLES = (FANG, SONG, TITLE, KAI, HEI, RARE, EXT)

# Where a role lacks a character, these are asked in turn.
FALLBACK = (SONG, RARE, EXT, HEI, KAI, FANG)

FONT_NAMES: dict[str, tuple[str, ...]] = {
    FANG: ("仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", "STFangsong", "华文仿宋",
           "方正仿宋_GBK", "方正仿宋_GB2312", "方正仿宋简体"),
    SONG: ("宋体", "SimSun", "新宋体", "NSimSun", "宋体-简", "STSong", "华文宋体", "中宋",
           "华文中宋", "STZhongsong", "方正书宋_GBK", "Times New Roman", "Noto Serif CJK SC",
           "Cambria", "Georgia", "SimSun-ExtB", "MS Mincho", "Noto Serif SC"),
    TITLE: ("小标宋", "方正小标宋", "方正小标宋简体", "方正小标宋_GBK", "小标宋体", "大标宋",
            "方正大标宋简体", "方正大标宋_GBK", "文星标宋"),
    KAI: ("楷体", "楷体_GB2312", "KaiTi", "KaiTi_GB2312", "STKaiti", "华文楷体", "方正楷体_GBK",
          "方正楷体_GB2312", "方正楷体简体", "LXGW WenKai"),
    HEI: ("黑体", "SimHei", "STHeiti", "STXihei", "华文黑体", "华文细黑", "微软雅黑",
          "Microsoft YaHei", "Microsoft YaHei UI", "等线", "DengXian", "等线 Light", "方正黑体_GBK",
          "方正黑体简体", "Arial", "Calibri", "Helvetica", "Verdana", "Tahoma", "Segoe UI",
          "WenQuanYi Micro Hei"),
}  # fmt: skip

_ROLE_OF = {name.casefold(): role for role, names in FONT_NAMES.items() for name in names}


@cache
def role_of(font_name: str, bold: bool = False) -> str:
    """The face for a font name; an unknown name is 仿宋, bold 宋体 has a cut of its own."""
    role = _ROLE_OF.get(font_name.strip().casefold(), FANG)
    return TITLE if role == SONG and bold else role
