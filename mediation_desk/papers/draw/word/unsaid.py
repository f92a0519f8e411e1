"""Names what a Word file asks for and the drawing does not do, so that nothing is dropped silently.

It looks for words of the XML and does not read the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_NAMES = {
    "outline": "空心、阴影等文字效果", "shadow": "空心、阴影等文字效果",
    "emboss": "空心、阴影等文字效果", "imprint": "空心、阴影等文字效果",
    "effect": "空心、阴影等文字效果",
    "eastAsianLayout": "双行合一、纵横混排", "lnNumType": "行号", "background": "页面底色",
    "tblCellSpacing": "单元格之间的空隙", "bidiVisual": "从右到左的表格", "rtl": "从右到左的文字",
    "del": "修订标记（照全部接受的样子画）", "ins": "修订标记（照全部接受的样子画）",
    "moveFrom": "修订标记（照全部接受的样子画）", "moveTo": "修订标记（照全部接受的样子画）",
    "mirrorMargins": "左右对称的页边距",
}  # fmt: skip
_FOUND = re.compile(rb"<w:(" + "|".join(_NAMES).encode() + rb")((?: [^>]*)?)/?>")
_OFF = re.compile(rb'w:val="(?:0|false|off|none)"')
_READ = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|settings)\d*\.xml")


def unsaid(parts: Mapping[str, bytes]) -> Iterable[str]:
    """Names, in Chinese, of what is asked for and not drawn; each once."""
    found: dict[str, None] = {}
    for part, data in parts.items():
        if _READ.fullmatch(part):
            for word, said in _FOUND.findall(data):
                if not _OFF.search(said):
                    found[_NAMES[word.decode()]] = None
    return found
