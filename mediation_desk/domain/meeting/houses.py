"""Reads an address as people write it: village, group, and the spot inside (a house, a plot).

Guesses nothing: what is not written stays empty, and a village alone is no spot.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from mediation_desk.domain.meeting.variants import one_writing
from mediation_desk.domain.numerals import small_number

_NOISE = re.compile(r"[\s,，。.、;；:：\-—－_()（）“”\"'·]+")
# A village may be called 红旗 or 兴乡: what stands right before 村 is its name.
_ABOVE = re.compile(
    r"^(?:[^省]{2,8}?(?:省|自治区))?(?:[^市州]{2,8}?(?:市|自治州|地区)(?!村|社区))?"
    r"(?:[^县区旗]{1,8}?(?:县|区|旗)(?!村|社区))?"
    r"(?:[^镇乡]{1,8}?(?:街道办事处|街道|镇|乡|苏木)(?!村|社区))?"
)
_VILLAGE = re.compile(
    r"^(?P<name>.{1,10}?)(?:行政村|社区|嘎查|村(?!社区)|居委会|居民委员会)"
)
_SEAT = re.compile(r"^(?:村民委员会|村委会|民委员会|委会|居民委员会|居委会|党群服务中心)$")
_GROUP = re.compile(r"^第?(?P<name>\d{1,3}|[^\d]{1,4}?)(?:村民小组|居民小组|小组|组|社|队)")
_NUMBER = re.compile(
    r"[〇零一二三四五六七八九十百廿]{1,5}(?=村民小组|小组|组|社|队|号|栋|幢|座|单元|室|楼|排|巷)"
)
_LEAST_SPOT = 2
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class House:
    """A place as far as it is told."""

    village: str = ""
    group: str = ""
    spot: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether it names one house or plot and not a whole village or group."""
        if len(self.spot) < _LEAST_SPOT:
            return False
        return any(c.isdigit() for c in self.spot) or len(self.spot) >= _LEAST_WORDS

    @property
    def text(self) -> str:
        """One writing of it."""
        return f"{self.village}|{self.group}|{self.spot}"


@lru_cache(maxsize=16_384)
def house_of(address: str, village: str = "") -> House:
    """The place an address names; ``village`` is where it is written apart."""
    text = _NOISE.sub("", one_writing(unicodedata.normalize("NFKC", address)))
    text = _NUMBER.sub(_digits, text)
    rest = _ABOVE.sub("", text, count=1)
    found = _VILLAGE.match(rest)
    name = found["name"] if found else ""
    rest = rest[found.end() :] if found else rest
    group = _GROUP.match(rest)
    if group is not None:
        rest = rest[group.end() :]
    spot = _SEAT.sub("", rest)
    return House(name or _village(village), group["name"] if group else "", spot)


def _village(text: str) -> str:
    return house_of(text if text.endswith(("村", "社区")) else f"{text}村").village if text else ""


def _digits(found: re.Match[str]) -> str:
    number = small_number(found[0].replace("廿", "二十"))
    return found[0] if number is None else str(number)
