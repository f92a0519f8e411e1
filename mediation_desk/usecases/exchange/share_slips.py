"""Draws the county's recovery shares: one page each, to be kept by three people in three places.

Written once, outside the data folder; the codes stand nowhere else, not in the store and in no log.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.dates import zh_date
from mediation_desk.usecases.opening.slip import page_of_lines

_TITLE = "县级恢复密钥 分份凭条"
_GROUPS_A_LINE = 4
_RULES = (
    "乡镇（街道）忘记全部密码时，县里凑齐任意两份凭条，就能帮它打开自己的数据库。",
    "三份请交给三个人，分别密封、分开存放；同一个人不要拿两份。",
    "只有一份什么也打不开；任意两份合在一起，就能打开全县已入网中心的数据库，丢失一份要立即重做。",
    "不要拍照，不要放进电脑。重做以后，乡镇收到新名单，旧凭条就不再用于新的请求。",
)


def share_pdf(county: str, number: int, index: int, of: int, code: str, made_on: date) -> bytes:
    """One share as a PDF of one page; ``number`` counts the recovery keys of this county."""
    groups = code.split("-")
    starts = range(0, len(groups), _GROUPS_A_LINE)
    rows = ["-".join(groups[start : start + _GROUPS_A_LINE]) for start in starts]
    lines: list[tuple[str, int]] = [(_TITLE, 22), ("", 10), (county, 15)]
    lines += [(f"第{index}份，共{of}份（任意两份有效） 第{number}次制作", 15)]
    lines += [(f"制作日期：{zh_date(made_on)}", 12), ("", 10)]
    lines += [(part, 12) for text in _RULES for part in _folded(text)]
    lines += [("", 10), *((row, 20) for row in rows), ("", 10)]
    lines += [("命令行：mediation-desk sync rescue-answer（按提示输入两份凭条的码）", 11)]
    lines += [("", 10), ("保管人签名：                    日期：", 12)]
    return page_of_lines(_TITLE, lines)


def _folded(text: str, width: int = 36) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]
