"""What a private answer before a meeting means for the meeting: a proposed card, the duties named.

Pure. Holds no answer itself; nothing here is ever printed but on the card of those in the room.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class SafetySign(StrEnum):
    """安全筛查的问项: what a party may say when asked alone."""

    VIOLENCE = "violence"
    DOMESTIC = "domestic"
    THREAT = "threat"
    WEAPON = "weapon"
    MINOR = "minor"
    MINOR_HARM = "minor_harm"
    AFRAID = "afraid"
    SELF_HARM = "self_harm"
    DRINK = "drink"
    COMPANY = "company"


DOMESTIC_LAW = (
    "无民事行为能力人、限制民事行为能力人遭受或者疑似遭受家庭暴力的，应当及时向公安机关报案"
    "（反家庭暴力法第十四条）"
)
LIABLE_LAW = "应当报案而没有报案、造成严重后果的，要承担责任（反家庭暴力法第三十五条）"
HELP_LAW = (
    "可以帮当事人联系庇护场所、法律援助，告知可以申请人身安全保护令"
    "（反家庭暴力法第十八、十九、二十三条）"
)
MINOR_LAW = (
    "未成年人受侵害、疑似受侵害或者面临危险的，立即向公安、民政、教育等部门报告"
    "（未成年人保护法第十一条）"
)
POLICE_LAW = (
    "可能激化的采取预防措施，可能引起治安、刑事案件的及时向公安机关报告"
    "（人民调解法第二十五条）"
)

APART_SIGNS = frozenset({
    SafetySign.VIOLENCE, SafetySign.DOMESTIC, SafetySign.THREAT, SafetySign.WEAPON,
    SafetySign.MINOR_HARM, SafetySign.AFRAID, SafetySign.SELF_HARM,
})  # fmt: skip
_GUARDED = frozenset({SafetySign.VIOLENCE, SafetySign.DOMESTIC, SafetySign.WEAPON})
_LAWS: tuple[tuple[frozenset[SafetySign], str], ...] = (
    (frozenset({SafetySign.DOMESTIC}), DOMESTIC_LAW),
    (frozenset({SafetySign.DOMESTIC}), LIABLE_LAW),
    (frozenset({SafetySign.DOMESTIC}), HELP_LAW),
    (frozenset({SafetySign.MINOR_HARM}), MINOR_LAW),
    (
        frozenset({SafetySign.VIOLENCE, SafetySign.THREAT, SafetySign.WEAPON}),
        POLICE_LAW,
    ),
)


@dataclass(frozen=True, slots=True)
class ProposedCard:
    """What the answers suggest for the card; a person writes the card itself."""

    is_apart: bool = False
    seats: str = ""
    standby: str = ""
    avoid: str = ""
    way_out: str = ""
    signal: str = ""


def wants_apart(signs: Iterable[SafetySign]) -> bool:
    """Whether the sides should not meet at one table."""
    return bool(APART_SIGNS & set(signs))


def laws_of(signs: Iterable[SafetySign]) -> tuple[str, ...]:
    """The duties and ways of help that the law names for what was said."""
    said = set(signs)
    return tuple(law for when, law in _LAWS if when & said)


def proposed_card(signs: Iterable[SafetySign]) -> ProposedCard:
    """A card to begin with."""
    said = set(signs)
    apart, guarded = wants_apart(said), bool(_GUARDED & said)
    seats = "双方分在两间屋，调解员来回谈" if apart else "双方分坐桌子两侧，调解员坐中间"
    standby = "请民警或者网格员在门外等候" if guarded else "请一位同事在隔壁"
    if SafetySign.COMPANY in said:
        standby += "；让当事人信得过的人陪着"
    avoid = ["不转述对方私下说的话", "不翻旧账、不问“为什么不早说”"]
    if SafetySign.DOMESTIC in said:
        avoid.append("不劝“忍一忍”，不追问细节")
    if {SafetySign.MINOR, SafetySign.MINOR_HARM} & said:
        avoid.append("不当着孩子谈，孩子不到场")
    if SafetySign.SELF_HARM in said:
        avoid.append("不说刺激的话，身边不断人")
    if SafetySign.DRINK in said:
        avoid.append("喝了酒的改天谈")
    return ProposedCard(
        apart, seats, standby, "；".join(avoid),
        "怕的一方坐靠门的位置，先走；另一方留一刻钟再走" if apart else "两侧都能走到门口，门不反锁",
        "调解员说“去倒杯水”就停下来，同事进来",
    )  # fmt: skip
