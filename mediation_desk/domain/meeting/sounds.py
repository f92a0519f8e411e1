"""What a name sounds like, and who is meant by 老王 or 王大爷. Compares; keeps nothing."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from mediation_desk.domain.meeting.variants import one_writing
from mediation_desk.domain.names import MIDDLE_DOT, normalise, readings_of

_MOST = 4
_TITLE = (
    "大爷|大伯|大叔|大哥|大妈|大娘|大姐|大嫂|大婶|老汉|老太|爷爷|奶奶|师傅|老师|书记|主任|村长"
    "|医生|老板|先生|女士|叔|伯|爷|婶|姨|嫂|氏|某某|某"
)
_CALLED = re.compile(rf"^(?:[老小](?P<one>.)|(?P<two>.)(?:{_TITLE})|老(?P<three>.)(?:{_TITLE}))$")
_BRACKET = re.compile(
    r"[（(](?:曾用名|又名|原名|别名|小名|乳名|化名)?[:：]?(?P<other>[^（）()]+)[）)]"
)
#: How sounds run together in speech: 平翘舌不分、前后鼻音不分、n 和 l 不分.
_FLAT = {"zh": "z", "ch": "c", "sh": "s"}


@lru_cache(maxsize=16_384)
def plain_name(name: str) -> str:
    """The name without blanks and dots, in its usual characters."""
    bare = normalise(_BRACKET.sub("", name)).replace(MIDDLE_DOT, "").replace(" ", "")
    return one_writing(bare.casefold())


def bare_name(name: str) -> str:
    """The name without blanks and dots, in the characters it is written in."""
    bare = normalise(_BRACKET.sub("", name)).replace(MIDDLE_DOT, "").replace(" ", "")
    return bare.casefold()


def other_names(name: str) -> tuple[str, ...]:
    """What stands in brackets behind a name: 张三（曾用名张四）."""
    return tuple(found["other"] for found in _BRACKET.finditer(name))


@lru_cache(maxsize=16_384)
def sounds(name: str) -> frozenset[str]:
    """The whole name as it is read; several where the surname has several readings."""
    readings = readings_of(one_writing(bare_name(name)))
    rows = itertools.islice(itertools.product(*readings), _MOST) if readings else ()
    return frozenset(" ".join(row) for row in rows)


@lru_cache(maxsize=16_384)
def near_sounds(name: str) -> frozenset[str]:
    """The same with sounds that run together in speech brought to one."""
    return frozenset(" ".join(map(_flat, sound.split())) for sound in sounds(name))


def _flat(syllable: str) -> str:
    for retroflex, flat in _FLAT.items():
        if syllable.startswith(retroflex):
            syllable = flat + syllable[2:]
    if syllable.startswith("n") and len(syllable) > 1:
        syllable = "l" + syllable[1:]
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable


def called(name: str) -> str:
    """The surname where only 老王, 小王, 王大爷 or 王某 is written; empty for a real name."""
    found = _CALLED.match(plain_name(name))
    return next((one for one in found.groups() if one), "") if found else ""
