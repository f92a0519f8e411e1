"""Finds the heading rows of a ledger sheet and matches its columns by meaning.

Works on words and, for columns whose heading says nothing, on what their cells look like. Each
meaning goes to one column; what the user corrected always wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from mediation_desk.intake.book import Sheet, Value
from mediation_desk.intake.cells import shown
from mediation_desk.intake.ledger_values import Column, Meaning
from mediation_desk.intake.words import Words, folded

DEEPEST_HEADING = 40
FEWEST_COLUMNS = 3
SURE = 0.7
_BRACKET = re.compile(r"[（(\[【][^（()）\]】]*[)）\]】]")
_TEN_THOUSANDS = re.compile(r"万元|单位[:：]?万|[（(]万[)）]")
_SIDED = {
    Meaning.PARTIES: (Meaning.APPLICANT, Meaning.RESPONDENT),
    Meaning.PHONE: (Meaning.APPLICANT_PHONE, Meaning.RESPONDENT_PHONE),
    Meaning.ID_NO: (Meaning.APPLICANT_ID_NO, Meaning.RESPONDENT_ID_NO),
}
_LOOKS = (
    (Meaning.ID_NO, re.compile(r"\d{6}\s?\d{8}\s?\d{3}[\dXx]")),
    (Meaning.PHONE, re.compile(r"1\d{2}[\s-]?\d{4}[\s-]?\d{4}")),
    (Meaning.REGISTERED_ON, re.compile(r"(?:\d{2,4}[-./年])?\d{1,2}[-./月]\d{1,2}[日号]?")),
)

Guess = tuple[Meaning, float]


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the headings stand and the text of each column, from column 1 on."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]


def find_headings(sheet: Sheet, words: Words) -> Headings | None:
    """The heading rows, or None where no row looks like one."""
    last = min(DEEPEST_HEADING, len(sheet.rows))
    scores = {row: _score(_texts(sheet, row), words) for row in range(1, last + 1)}
    best = max(scores, key=lambda row: (scores[row], -row), default=0)
    candidates = [_above(sheet, best), _below(sheet, best), (best,)] if best else []
    tried = [Headings(rows, _joined(sheet, rows)) for rows in candidates if rows]
    good = [(_score(h.texts, words), len(h.rows), h) for h in tried]
    score, _, found = max(good, key=lambda g: (g[0], -g[1]), default=(0.0, 0, None))
    return found if score >= FEWEST_COLUMNS else None


def _texts(sheet: Sheet, row: int) -> tuple[str, ...]:
    """The texts of one row; a merged block counts once, at its left end."""
    return tuple(_text(sheet.cell(row, column)) for column in range(1, sheet.width + 1))


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _score(texts: Iterable[str], words: Words) -> float:
    """How many meanings the row names for certain; long texts are data or titles, not headings."""
    found = {
        guesses[0][0]
        for text in texts
        if text and len(folded(text)) <= 20 and (guesses := guess(text, words))
        if guesses[0][1] >= SURE
    }
    return float(len(found))


def _below(sheet: Sheet, row: int) -> tuple[int, ...]:
    """Two rows, where blocks of this row are merged over columns that the next row names."""
    split = any(s.top == s.bottom == row and s.right > s.left for s in sheet.spans)
    deep = any(s.top == row and s.bottom == row + 1 for s in sheet.spans)
    return (row, row + 1) if split or deep else ()


def _above(sheet: Sheet, row: int) -> tuple[int, ...]:
    """Two rows, where the row above has merged blocks over parts of this one."""
    wide = [s for s in sheet.spans if s.top == s.bottom == row - 1 and s.right > s.left]
    parts = [s for s in wide if s.right - s.left + 1 < max(3, sheet.width - 1)]
    return (row - 1, row) if parts else ()


def _joined(sheet: Sheet, rows: tuple[int, ...]) -> tuple[str, ...]:
    """Heading texts from above and below, each once (申请人 + 电话 → 申请人电话)."""
    joined = []
    for column in range(1, sheet.width + 1):
        parts = list(dict.fromkeys(_text(sheet.filled(row, column)) for row in rows))
        joined.append("".join(part for part in parts if part))
    return tuple(joined)


def guess(heading: str, words: Words) -> list[Guess]:
    """Meanings of a heading, the likeliest first."""
    bare = folded(_BRACKET.sub("", heading))
    whole = folded(heading)
    found: dict[Meaning, float] = {}
    head = bare.split("及", 1)[0]
    for text, sure in ((whole, 1.0), (bare, 0.97), (head, 0.9)):
        for meaning, weight in (*words.meanings.get(text, ()), *_sided(text, words)):
            found[meaning] = max(found.get(meaning, 0.0), weight * sure)
    for text in dict.fromkeys((head, bare, whole)):
        for meaning, like, sure in words.patterns if not found else ():
            if like.search(text):
                found.setdefault(meaning, sure)
    return sorted(found.items(), key=lambda pair: -pair[1])


def _sided(text: str, words: Words) -> list[Guess]:
    """申请人电话, 甲方身份证号, 当事人姓名: a side, and what of it."""
    for place, names in enumerate((words.respondent, words.applicant, words.either)):
        for name in names:
            if name not in text:
                continue
            detail = text.replace(name, "", 1).removeprefix("的")
            side = 1 - place if place < 2 else None
            for either in words.either if side is not None else ():
                detail = detail.replace(either, "", 1)
            return _detail(detail, side, words)
    return []


def _detail(detail: str, side: int | None, words: Words) -> list[Guess]:
    known = (
        [(Meaning.PARTIES, 1.0)]
        if detail in words.name_details
        else [pair for pair in words.meanings.get(detail, ()) if pair[1] >= SURE]
    )
    if side is None:
        return [(meaning, 0.96 * weight) for meaning, weight in known]
    return [(_SIDED[m][side], 0.98 * weight) for m, weight in known if m in _SIDED]


def match_columns(
    sheet: Sheet,
    headings: Headings,
    words: Words,
    corrected: Mapping[str, Meaning | None],
) -> tuple[Column, ...]:
    """One column each, in order; each meaning goes to the column where it is surest."""
    guesses = [guess(text, words) if text else [] for text in headings.texts]
    guesses = [_told_sides(guesses, place) for place in range(len(guesses))]
    chosen: dict[int, Guess] = {}
    taken = {m for m in corrected.values() if m is not None}
    free = [p for p in range(len(guesses)) if letter(p + 1) not in corrected]
    ranked = sorted(
        ((sure, -place, meaning) for place in free for meaning, sure in guesses[place]),
        key=lambda entry: (-entry[0], -entry[1]),
    )
    for sure, back, meaning in ranked:
        if -back not in chosen and meaning not in taken and sure >= 0.4:
            chosen[-back] = (meaning, sure)
            taken.add(meaning)
    _by_looks(sheet, headings, [p for p in free if p not in chosen], chosen, taken)
    _need_a_day(guesses, chosen, taken)
    columns = [_column(p, headings.texts[p], chosen, corrected) for p in range(len(guesses))]
    return tuple(replace(c, samples=_samples(sheet, headings, p)) for p, c in enumerate(columns))


def _samples(sheet: Sheet, headings: Headings, place: int) -> tuple[str, ...]:
    rows = range(headings.rows[-1] + 1, len(sheet.rows) + 1)
    texts = (shown(cell) for row in rows if (cell := sheet.cell(row, place + 1)) is not None)
    return tuple(islice(dict.fromkeys(texts), 3))


def _told_sides(guesses: list[list[Guess]], place: int) -> list[Guess]:
    """A second column of phones or ID numbers without a side belongs to the respondent."""
    own = guesses[place]
    if not own or own[0][0] not in (Meaning.PHONE, Meaning.ID_NO):
        return own
    before = sum(1 for g in guesses[:place] if g and g[0][0] is own[0][0])
    return own if not before else [(_SIDED[own[0][0]][1], own[0][1] * 0.9), *own]


def _by_looks(
    sheet: Sheet, headings: Headings, free: list[int], chosen: dict[int, Guess], taken: set[Meaning]
) -> None:
    """Give a meaning to columns without one whose cells mostly look like it."""
    first = headings.rows[-1] + 1
    for place in free:
        rows = range(first, min(first + 60, len(sheet.rows) + 1))
        texts = [shown(cell) for row in rows if (cell := sheet.cell(row, place + 1)) is not None]
        for meaning, look in _LOOKS:
            fitting = sum(1 for text in texts if look.fullmatch(text))
            if meaning not in taken and len(texts) > 1 and fitting > 0.6 * len(texts):
                chosen[place] = (meaning, 0.5)
                taken.add(meaning)
                break


def _need_a_day(guesses: list[list[Guess]], chosen: dict[int, Guess], taken: set[Meaning]) -> None:
    """Without a column for the day, the only date column (调解时间) is it."""
    if Meaning.REGISTERED_ON in taken:
        return
    for place, own in enumerate(guesses):
        sure = dict(own).get(Meaning.REGISTERED_ON)
        if sure is not None:
            chosen[place] = (Meaning.REGISTERED_ON, sure)
            return


def _column(
    place: int, text: str, chosen: Mapping[int, Guess], corrected: Mapping[str, Meaning | None]
) -> Column:
    name = letter(place + 1)
    if name in corrected:
        meaning, sure = corrected[name], 1.0
    else:
        meaning, sure = chosen.get(place, (None, 0.0))
    return Column(name, text, meaning, round(sure, 2), bool(_TEN_THOUSANDS.search(text)))


def letter(column: int) -> str:
    """Excel's letter of a column counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
