"""Names of people and places: one way to keep them, and every way to find them again.

Never changes a character of a name: only forms that look alike are brought to one. Pinyin is loaded
on first use, for it is slow to import.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import lru_cache

MIDDLE_DOT = "\u00b7"
_DOTS = dict.fromkeys(map(ord, "•‧∙⋅・･●．﹒⸱"), MIDDLE_DOT)
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f]"
)
_HAN_RUN = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_WORD_RUN = re.compile(r"[a-z0-9]+")
_BETWEEN = re.compile(r"[、，,；;\s]+")

# Readings of characters as surnames, the usual one first. Where people really use both, both stand.
_SURNAMES = {
    "单": "shan dan", "仇": "qiu chou", "曾": "zeng ceng", "解": "xie jie", "查": "zha cha",
    "区": "ou qu", "盖": "ge gai", "乐": "yue le", "朴": "piao pu", "任": "ren", "华": "hua",
    "翟": "zhai di", "缪": "miao mou", "尉": "wei yu", "宁": "ning", "覃": "qin tan", "冼": "xian",
    "洗": "xian xi", "繁": "po fan", "秘": "bi mi", "折": "she zhe", "召": "shao zhao",
    "黑": "he hei", "员": "yun yuan", "贠": "yun", "郇": "xun huan", "郗": "xi chi", "佴": "nai er",
    "仝": "tong", "牟": "mu mou", "卜": "bu", "车": "che ju", "长": "zhang chang", "逄": "pang",
    "那": "na nuo", "能": "nai neng", "哈": "ha", "种": "chong zhong", "重": "chong zhong",
    "祭": "zhai ji", "殷": "yin", "都": "du dou", "燕": "yan", "应": "ying", "过": "guo",
    "訾": "zi", "阚": "kan", "谌": "chen shen", "沈": "shen", "柏": "bai bo", "薄": "bo bao",
    "强": "qiang jiang", "相": "xiang", "隗": "wei kui", "乜": "nie mie", "妫": "gui", "庹": "tuo",
    "逯": "lu dai", "禚": "zhuo", "万": "wan mo", "俞": "yu shu", "贾": "jia gu", "盍": "he",
    "於": "yu", "母": "mu", "行": "xing hang", "少": "shao", "参": "shen can", "句": "gou ju",
    "勾": "gou", "枸": "gou", "会": "gui hui", "炅": "gui jiong", "铅": "qian", "逢": "pang feng",
    "宿": "su", "臧": "zang", "便": "bian pian", "不": "fou bu", "提": "di ti", "适": "kuo shi",
    "大": "da dai", "弗": "fei fu", "费": "fei bi", "葛": "ge", "纪": "ji", "盘": "pan",
    "令": "ling", "撒": "sa", "洪": "hong", "藏": "zang cang", "卒": "zu cui", "尹": "yin",
    "厘": "xi li", "角": "jue jiao", "降": "jiang xiang", "难": "ning nan",
}  # fmt: skip
_COMPOUND = {
    "尉迟": "yu chi", "万俟": "mo qi", "长孙": "zhang sun", "澹台": "tan tai", "单于": "chan yu",
    "令狐": "ling hu", "宰父": "zai fu", "百里": "bai li", "呼延": "hu yan", "东方": "dong fang",
    "欧阳": "ou yang", "司马": "si ma", "上官": "shang guan", "诸葛": "zhu ge", "夏侯": "xia hou",
    "皇甫": "huang fu", "公孙": "gong sun", "慕容": "mu rong", "宇文": "yu wen", "司徒": "si tu",
    "轩辕": "xuan yuan", "鲜于": "xian yu", "闻人": "wen ren", "闾丘": "lv qiu", "亓官": "qi guan",
    "司空": "si kong", "端木": "duan mu", "西门": "xi men", "南宫": "nan gong", "独孤": "du gu",
    "拓跋": "tuo ba", "赫连": "he lian", "太史": "tai shi", "申屠": "shen tu", "淳于": "chun yu",
}  # fmt: skip


_BLANKS = re.compile(r"\s+")
_BLANK_BESIDE_HAN = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")


@lru_cache(maxsize=4_096)
def normalise(text: str) -> str:
    """A name as it is kept: NFC, one middle dot, single blanks, no invisible marks.

    Blanks between Chinese characters go; those in a Latin name stay, one each.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_DOTS)
    plain = _BLANKS.sub(" ", plain).strip()
    if " " not in plain:
        return plain
    return unicodedata.normalize("NFC", _BLANK_BESIDE_HAN.sub("", plain))


def length(name: str) -> int:
    """Characters as people count them: one a code point of the normalised name."""
    return len(normalise(name))


def same_name(one: str, other: str) -> bool:
    """Whether two writings are the same name, dots and case aside."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return normalise(name).replace(MIDDLE_DOT, "").replace(" ", "").casefold()


def pinyin_keys(name: str) -> frozenset[str]:
    """Every full pinyin and every initials under which a name is found, lower-case, no blanks.

    A surname of two readings gives both: 单雄信 → danxiongxin, shanxiongxin, dxx, sxx.
    """
    readings = readings_of(name)
    if not readings:
        return frozenset()
    rows = list(itertools.islice(itertools.product(*readings), 32))
    full = {"".join(row) for row in rows}
    return frozenset(full | {"".join(part[0] for part in row) for row in rows})


def readings_of(name: str) -> list[tuple[str, ...]]:
    """The readings of each character, without tones; characters without one are left out."""
    bare = _bare(name)
    head: list[tuple[str, ...]] = []
    if bare[:2] in _COMPOUND:
        spoken = _COMPOUND[bare[:2]].split()
        head = [(sound, *_unlike(sound, char)) for sound, char in zip(spoken, bare, strict=False)]
    elif bare[:1] in _SURNAMES:
        head = [tuple(_SURNAMES[bare[0]].split())]
    tail = [_readings_of(char) for char in bare[len(head) :]]
    return head + [reading for reading in tail if reading]


def _unlike(sound: str, char: str) -> tuple[str, ...]:
    return tuple(other for other in _readings_of(char) if other != sound)


@lru_cache(maxsize=32_768)
def _readings_of(char: str) -> tuple[str, ...]:
    """The usual reading of one character; letters and digits stand for themselves."""
    if char.isascii():
        return (char,) if char.isalnum() else ()
    from pypinyin import Style, pinyin

    sounds = pinyin(char, style=Style.NORMAL, v_to_u=False, errors="ignore")
    sound = sounds[0][0].replace("ü", "v") if sounds and sounds[0] else ""
    return (sound,) if sound.isalpha() and sound.isascii() else ()


def bigrams(text: str) -> list[str]:
    """Tokens of a text for the search index: pairs of Chinese characters, and each run's last one.

    With an index over one-character prefixes every single character is found too. Words and
    numbers in Latin letters are whole tokens in lower case; dots in names do not part them.
    """
    folded = _folded(text)
    tokens = [m[0] for m in _WORD_RUN.finditer(folded)]
    for run in _HAN_RUN.findall(folded):
        tokens += [run[place : place + 2] for place in range(len(run))]
    return tokens


def index_text(text: str) -> str:
    """The tokens of :func:`bigrams` as one text for an FTS5 ``unicode61`` column."""
    return " ".join(bigrams(text))


def match_query(typed: str) -> str:
    """The FTS5 MATCH expression for what was typed: all pairs must occur; empty if nothing usable.

    Pairs may occur apart, so a caller re-checks hits in the text itself.
    """
    folded = _folded(typed)
    parts = [f'"{m[0]}"*' for m in _WORD_RUN.finditer(folded)]
    for run in _HAN_RUN.findall(folded):
        pairs = list(dict.fromkeys(a + b for a, b in itertools.pairwise(run)))
        parts.extend(f'"{pair}"' for pair in pairs)
        if not pairs:
            parts.append(f'"{run}"*')
    return " AND ".join(parts)


def _folded(text: str) -> str:
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_DOTS)
    return plain.replace(MIDDLE_DOT, "").casefold()


def names_in(text: str) -> tuple[str, ...]:
    """The names that stand in one field, parted by commas, semicolons or spaces."""
    return tuple(name for name in _BETWEEN.split(text) if name)
