"""The numbers that stand on papers: how each series writes its own and reads a given one back.

Pure. The running counters (body × series × year) are kept elsewhere; here a number is only text.
Brackets are fixed by the series and made right on output, whatever was typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mediation_desk.domain.errors import BadInput

PATTERNS: dict[str, str] = {
    "people_case": "({年}){简称}人调字第{序号}号",
    "people_oral": "({年}){简称}人调口字第{序号}号",
    "people_refusal": "({年}){简称}人调不字第{序号}号",
    "people_termination": "({年}){简称}人调终字第{序号}号",
    "medical": "{简称}医调〔{年}〕{序号}号",
    "labour": "({年}){简称}劳调字第{序号}号",
    "administrative": "{简称}行调〔{年}〕{序号}号",
    "security": "{简称}（治）调解字〔{年}〕{序号}号",
    "petition": "{简称}访〔{年}〕{序号}号",
    "transfer": "{简称}综交〔{年}〕{序号}号",
    "whistle": "{简称}吹〔{年}〕{序号}号",
    "supervision": "{简称}督〔{年}〕{序号}号",
    "letter": "{简称}函〔{年}〕{序号}号",
    "register": "{年}{代码}{序号:05d}",
}
"""Series kind → how its numbers are written (文书总目录 §2); a centre may change each."""

_PLACE = re.compile(r"\{(年|简称|代码|序号(?::0\dd)?)\}")
_OPENING = str.maketrans(dict.fromkeys("（〔［[【﹝", "("))
_CLOSING = str.maketrans(dict.fromkeys("）〕］]】﹞", ")"))
_COURT = re.compile(
    r"\((?P<year>\d{4})\)(?P<court>[一-龥]\d{0,4})(?P<kind>[一-龥]{1,6}?)(?P<seq>\d+)号"
    r"(?P<suffix>之[一二三四五六七八九十]+)?"
)
_LAST = re.compile(r"(\d+)号$")
_YEAR = re.compile(r"\((\d{4})\)")
_SUPPLEMENT = re.compile(r"补(\d+)$")


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """A number taken apart; ``supplement`` counts 补1, 补2 …"""

    year: int
    short_name: str
    seq: int
    supplement: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class CourtNumber:
    """案号 of a court: year, court's letter and figures, kind (民诉前调), number, suffix (之一)."""

    year: int
    court: str
    kind: str
    seq: int
    suffix: str = ""

    @property
    def text(self) -> str:
        """As courts write it, with half-width brackets and no leading zeros."""
        return f"({self.year}){self.court}{self.kind}{self.seq}号{self.suffix}"


def check_pattern(pattern: str) -> str:
    """A series' pattern as typed; raises BadInput ``number.pattern`` with the place that lacks.

    The year and the running number must stand in it once each, the short name and the region's
    code at most once. ``{序号:05d}`` fills the running number with zeros to five figures.
    """
    places = [place.partition(":")[0] for place in _PLACE.findall(pattern)]
    for name in ("年", "序号"):
        if places.count(name) != 1:
            raise BadInput("number.pattern", field="pattern", place=name)
    rest = set(_PLACE.sub("", pattern)) & set("{}")
    if rest or places.count("简称") > 1 or places.count("代码") > 1:
        raise BadInput("number.pattern", field="pattern", place="简称")
    return pattern


def write_number(pattern: str, *, year: int, short_name: str, seq: int, code: str = "") -> str:
    """A number of the series; raises BadInput ``number.seq`` below one."""
    if seq < 1:
        raise BadInput("number.seq", seq=seq)
    values = {"年": f"{year:04d}", "简称": short_name, "代码": code}

    def put(found: re.Match[str]) -> str:
        name, _, width = found.group(1).partition(":0")
        return str(seq).zfill(int(width.rstrip("d") or 0)) if name == "序号" else values[name]

    return _PLACE.sub(put, check_pattern(pattern))


def read_number(pattern: str, text: str) -> PaperNumber | None:
    """A given number taken apart by the series' pattern; None where it is another series'.

    Any brackets, full-width figures and spaces between are read as meant.
    """
    found = re.fullmatch(_regex(pattern), folded(text))
    if found is None:
        return None
    named = found.groupdict()
    seq = int(named["seq"])
    if seq < 1:
        return None
    supplement = int(named["supplement"] or 0)
    year, short = int(named["year"]), named.get("short") or ""
    return PaperNumber(year, short, seq, supplement, named.get("code") or "")


def read_given(pattern: str, text: str, year: int) -> PaperNumber | None:
    """A number given on paper, by the series' pattern or by its end (…17号); None without a number.

    ``year`` is that of the paper, for numbers that do not name theirs in brackets.
    """
    known = read_number(pattern, text)
    if known is not None:
        return known
    plain = folded(text)
    last, named = _LAST.search(plain), _YEAR.search(plain)
    if last is None or int(last[1]) < 1:
        return None
    return PaperNumber(int(named[1]) if named else year, "", int(last[1]))


def _regex(pattern: str) -> str:
    fixed = re.search(r"序号:0(\d)d", pattern)
    groups = {
        "年": r"(?P<year>\d{4})",
        "简称": r"(?P<short>[^()\d]*?)",
        "代码": r"(?P<code>\d{6,9})",
        "序号": rf"(?P<seq>\d{{{fixed[1]},}})" if fixed else r"(?P<seq>\d+)",
    }
    pieces = _PLACE.split(folded(pattern))
    escaped = [groups[p.partition(":")[0]] if n % 2 else re.escape(p) for n, p in enumerate(pieces)]
    return "".join(escaped) + r"(?:补(?P<supplement>\d+))?"


def folded(text: str) -> str:
    """The text for comparing: half-width figures, round half-width brackets, no spaces."""
    plain = unicodedata.normalize("NFKC", text).translate(_OPENING).translate(_CLOSING)
    return "".join(plain.split())


def normal_number(pattern: str, text: str) -> str:
    """The number as its series writes it; raises BadInput ``number.unreadable``."""
    number = read_number(pattern, text)
    if number is None:
        raise BadInput("number.unreadable", field="number", text=text)
    written = write_number(pattern, year=number.year, short_name=number.short_name, seq=number.seq)
    return supplement_number(written, number.supplement)


def supplement_number(number: str, count: int) -> str:
    """The number of a supplementary agreement: 补1 behind the agreement's own; 0 gives that."""
    base = _SUPPLEMENT.sub("", number)
    return f"{base}补{count}" if count else base


def read_court_number(text: str) -> CourtNumber | None:
    """A court's case number, or None: ``(2026)甘0102民诉前调123号``."""
    found = _COURT.fullmatch(folded(text))
    if found is None or int(found["seq"]) < 1:
        return None
    court, kind = found["court"], found["kind"]
    return CourtNumber(int(found["year"]), court, kind, int(found["seq"]), found["suffix"] or "")


def outside_number(text: str) -> str:
    """An outside number as it is kept: a court's in its one form, others as they were typed."""
    court = read_court_number(text)
    return court.text if court else " ".join(text.split())


def next_seq(pattern: str, given: list[str], *, year: int, short_name: str = "") -> int:
    """The running number after all given ones of that year; gaps are not filled.

    For showing beforehand; the counter that is kept decides.
    """
    read = [read_number(pattern, text) for text in given]
    mine = [n for n in read if n is not None and n.year == year]
    if short_name:
        mine = [n for n in mine if n.short_name == short_name]
    return max((n.seq for n in mine), default=0) + 1
