"""The search index of this PC: Chinese pairs, pinyin, numbers. Derived, local, never synced.

It is given what a case may be found by and answers case ids; who may see one is decided elsewhere.
Private notes must never be handed to it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from sqlmodel import Field

from mediation_desk.domain.names import MIDDLE_DOT, bigrams, normalise, pinyin_keys
from mediation_desk.records.base import LocalRow, also_create
from mediation_desk.records.county import finding
from mediation_desk.records.engine import RawConnection, on_file

INDEX = "search_index"
PINYIN = "search_pinyin"
_OPTIONS = "content='', contentless_delete=1, detail=column, tokenize='unicode61'"

also_create(
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5(names, numbers, text, prefix='1 4', {_OPTIONS})"
)
also_create(f"CREATE VIRTUAL TABLE {PINYIN} USING fts5(sounds, prefix='1 2 3', {_OPTIONS})")

_PUT_WORDS = f"INSERT OR REPLACE INTO {INDEX} (rowid, names, numbers, text) VALUES (?, ?, ?, ?)"
_PUT_SOUNDS = f"INSERT OR REPLACE INTO {PINYIN} (rowid, sounds) VALUES (?, ?)"
_LEAST_DIGITS = 4
_SHORT = 40
_CERTAIN = 2
_BATCH = 200
_WORD = re.compile(r"[a-z0-9]+")
_WHOLE = re.compile(r"[(（〔\[](\d{4})[)）〕\]]")
# The register numbers of a year all begin with it and the centre's code: as one word each, every
# digit of that beginning would be looked up among all of them.
_HEAD = 13
_LONG = re.compile(rf"\b(\d{{{_HEAD}}})(\d+)\b")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class SearchCase(LocalRow, table=True):
    """Which case an entry of the index stands for, and its text to check hits in."""

    __tablename__ = "search_case"
    doc: int | None = Field(default=None, primary_key=True)
    case_id: str = Field(unique=True)
    haystack: str = ""


@dataclass(frozen=True, slots=True)
class CaseText:
    """What a case may be found by."""

    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    id_numbers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    text: str = ""


Entry: TypeAlias = tuple[str, str, str, str, str]
"""A case in the index: words of names, of numbers and of the text, sounds, the text to look in."""


def index_case(raw: RawConnection, case_id: str, text: CaseText) -> None:
    """Put a case into the index, instead of what stood there; cheap where nothing changed."""
    sounds = _sounds(text.names)
    haystack = _haystack(text, sounds)
    sql = "SELECT doc, haystack FROM search_case WHERE case_id = ?"
    found = raw.execute(sql, (case_id,)).fetchone()
    if found is not None and found[1] == haystack:
        return
    if not on_file(raw):
        finding.put(raw, case_id, _columns(text), sounds, haystack)
        return
    if found is None:
        put = "INSERT INTO search_case (case_id, haystack) VALUES (?, ?)"
        doc = raw.execute(put, (case_id, haystack)).lastrowid
    else:
        doc = found[0]
        raw.execute("UPDATE search_case SET haystack = ? WHERE doc = ?", (haystack, doc))
    raw.execute(_PUT_WORDS, (doc, *_columns(text)))
    raw.execute(_PUT_SOUNDS, (doc, sounds))


def entry_of(text: CaseText) -> Entry:
    """What the index keeps of a case, worked out without it."""
    sounds = _sounds(text.names)
    return (*_columns(text), sounds, _haystack(text, sounds))


def index_new(raw: RawConnection, cases: Sequence[tuple[str, Entry]]) -> None:
    """Put many cases into the index of which none stands there yet."""
    if not on_file(raw):
        finding.put_new(raw, cases)
        return
    last = raw.execute("SELECT coalesce(max(doc), 0) FROM search_case").fetchone()[0]
    known, words, spoken = [], [], []
    for doc, (case_id, (names, numbers, body, sounds, haystack)) in enumerate(cases, last + 1):
        known.append((doc, case_id, haystack))
        words.append((doc, names, numbers, body))
        spoken.append((doc, sounds))
    raw.executemany("INSERT INTO search_case (doc, case_id, haystack) VALUES (?, ?, ?)", known)
    raw.executemany(_PUT_WORDS, words)
    raw.executemany(_PUT_SOUNDS, spoken)


def forget_case(raw: RawConnection, case_id: str) -> None:
    """Take a case out of the index."""
    found = raw.execute("SELECT doc FROM search_case WHERE case_id = ?", (case_id,)).fetchone()
    if found is not None and not on_file(raw):
        finding.forget(raw, found[0])
    elif found is not None:
        for table, key in ((INDEX, "rowid"), (PINYIN, "rowid"), ("search_case", "doc")):
            raw.execute(f"DELETE FROM {table} WHERE {key} = ?", found)


def compact(raw: RawConnection) -> None:
    """Merge the index into one piece, so that no word of an entry that was replaced lies in it."""
    if on_file(raw):
        for table in (INDEX, PINYIN):
            raw.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def find(raw: RawConnection, typed: str, limit: int = 50) -> list[str]:
    """Ids of the cases that hold everything typed, the newest first."""
    return list(islice(hits(raw, typed, limit), limit))


def hits(raw: RawConnection, typed: str, batch: int = _BATCH) -> Iterator[str]:
    """The same one after the other, so that a caller may leave out what the user must not see.

    Pairs may stand apart in the index; where they may, a hit is checked in the text itself. Each
    batch of documents is one step of the database: between steps other threads take the machine.
    """
    wanted = _runs(typed)
    whole = frozenset(_WHOLE.findall(typed))
    query = _query(wanted, whole)
    if not query:
        return
    if not on_file(raw):
        terms, letters = _conditions(wanted, whole)
        yield from finding.hits(raw, terms, letters, _doubtful(wanted, letters), batch)
        return
    below, values = 2**62, {f"run{n}": run for n, run in enumerate(wanted)}
    while True:
        given = {**values, "below": below, "batch": batch}
        count, last, ids = raw.execute(query, given).fetchone()
        yield from json.loads(ids)
        if count < batch:
            return
        below = last


def _query(wanted: list[str], whole: frozenset[str] = frozenset()) -> str:
    """SQL for the newest documents below a number that hold all runs; empty for no runs.

    Gives how many were looked at, the last of them, and the cases. Chinese and digits are asked in
    one MATCH, which stops at the batch; letters may be sounds or words and are asked apart. A
    year that is ``whole`` (its bracket is closed) is no beginning of anything.
    """
    terms, letters = _conditions(wanted, whole)
    if terms:
        # Walks from the newest and stops at the batch; only the letters' side is gathered first.
        docs = _match(INDEX, " AND ".join(terms))
        docs += "".join(f" AND rowid IN ({_letters(run)})" for run in letters)
    elif len(letters) > 1:
        docs = " INTERSECT ".join(map(_letters, letters))
    elif letters:
        docs = _newest_letters(letters[0])
    else:
        return ""
    order = "rowid" if terms else "1"
    return (
        "SELECT count(*), min(c.doc), json_group_array(c.case_id ORDER BY c.doc DESC) "
        f"{_where_it_stands(wanted, letters)} FROM ({docs} ORDER BY {order} DESC LIMIT :batch) "
        "AS found JOIN search_case c ON c.doc = found.rowid"
    )


def _conditions(wanted: list[str], whole: frozenset[str]) -> tuple[list[str], list[str]]:
    """What is asked of the words, and the runs of letters that may be words or sounds."""
    terms = [t for run in wanted for t in ([f'"{run}"'] if run in whole else _terms(run))]
    letters = [run for run in wanted if not _terms(run)]
    if terms:
        # One letter beside them narrows little and costs much: the look into the text settles it.
        letters = [run for run in letters if len(run) > 1]
    return terms, letters


def _doubtful(wanted: list[str], letters: list[str]) -> list[str]:
    """The runs to look for in the text; none is needed for what the index tells for certain."""
    return [r for r in wanted if r not in letters and (r.isascii() or len(r) > _CERTAIN)]


def _where_it_stands(wanted: list[str], letters: list[str]) -> str:
    """The look into the text."""
    places = (wanted.index(run) for run in _doubtful(wanted, letters))
    looks = " AND ".join(f"instr(c.haystack, :run{place}) > 0" for place in places)
    return f"FILTER (WHERE {looks})" if looks else ""


def _terms(run: str) -> list[str]:
    """Conditions for one run: pairs for Chinese, beginnings for numbers, none for letters."""
    if run.isdigit():
        return [_digits(run)]
    return [] if _WORD.fullmatch(run) else _han_terms(run)


def _digits(run: str) -> str:
    if len(run) < _LEAST_DIGITS:
        return f'"{run}"'
    if len(run) <= _HEAD:
        return f'"{run}"*'
    return f'("{run}"* OR ("{run[:_HEAD]}" AND "{run[_HEAD:]}"*))'


def _letters(run: str) -> str:
    sounds, words = _match(PINYIN, f'"{run}"*'), _match(INDEX, f'"{run}"*')
    return f"SELECT rowid FROM ({sounds} UNION {words})"


def _newest_letters(run: str) -> str:
    """The same for letters alone: each side stops at the batch."""
    newest = "SELECT rowid FROM ({} ORDER BY rowid DESC LIMIT :batch)"
    sounds, words = _match(PINYIN, f'"{run}"*'), _match(INDEX, f'"{run}"*')
    return f"SELECT rowid FROM ({newest.format(sounds)} UNION {newest.format(words)})"


def _match(table: str, expression: str) -> str:
    return f"SELECT rowid FROM {table} WHERE {table} MATCH '{expression}' AND rowid < :below"


def _han_terms(run: str) -> list[str]:
    pairs = list(dict.fromkeys(_tokens([run])))
    if len(run) == 1:
        return [f'"{pairs[0]}"*'] if pairs else []
    # The run's last single character is no condition of its own.
    return [f'"{pair}"' for pair in pairs[:-1] or pairs]


def fold(text: str) -> str:
    """Text as it is compared: one width, one case, one kind of dot and none of them."""
    return _short_folded(text) if len(text) <= _SHORT else _long_folded(text)


def _folded(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text.lower()
    return normalise(unicodedata.normalize("NFKC", text)).replace(MIDDLE_DOT, "").casefold()


# Names, places and kinds come again and again; long texts seldom do and would fill the memory.
_short_folded = lru_cache(maxsize=8_192)(_folded)
# The text of a case is folded for its words, and at once again to look in.
_long_folded = lru_cache(maxsize=1)(_folded)


def _runs(typed: str) -> list[str]:
    """What was typed, in pieces that must all occur: words, numbers, and Chinese between them."""
    runs: list[str] = []
    for piece in typed.split():
        folded = fold(piece)
        runs += _WORD.findall(folded)
        runs += [run for run in re.split(r"[^\w]|[a-z0-9_]", folded) if run]
    return list(dict.fromkeys(runs))


def _tokens(texts: Iterable[str]) -> list[str]:
    found = [token for text in texts for token in bigrams(text)]
    return [_BEYOND.sub(_spelled, token) for token in found]


def _spelled(match: re.Match[str]) -> str:
    """A rare character by its number: the tokenizer does not know the newest blocks as letters."""
    return f"x{ord(match[0]):x}"


def _words(text: str) -> str:
    """The tokens of a text as they go into the index."""
    return _short_words(text) if len(text) <= _SHORT else _words_of(text)


def _words_of(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text.lower()
    return _BEYOND.sub(_spelled, " ".join(bigrams(fold(text))))


_short_words = lru_cache(maxsize=8_192)(_words_of)


def _columns(text: CaseText) -> tuple[str, str, str]:
    names = " ".join(map(_words, text.names))
    digits = map(_endings, (*text.phones, *text.id_numbers))
    numbers = " ".join([*(_LONG.sub(r"\1 \2", _words_of(n)) for n in text.numbers), *digits])
    body = " ".join(map(_words, (*text.places, text.text)))
    return names, numbers, body


@lru_cache(maxsize=8_192)
def _endings(number: str) -> str:
    """Every ending of a phone or ID number from four characters on, so that any part is found."""
    plain = "".join(_WORD.findall(fold(number)))
    return " ".join(plain[start:] for start in range(max(1, len(plain) - _LEAST_DIGITS + 1)))


def _sounds(names: Iterable[str]) -> str:
    return " ".join(sorted({key for name in names for key in _sounds_of(name)}))


@lru_cache(maxsize=8_192)
def _sounds_of(name: str) -> frozenset[str]:
    """Full pinyin and initials of a name, and the initials of its later parts alone."""
    keys: set[str] = set()
    for key in pinyin_keys(name):
        keys.add(key)
        if len(key) <= len(fold(name)):
            keys.update(key[start:] for start in range(1, len(key)))
    return frozenset(keys)


def _haystack(text: CaseText, sounds: str) -> str:
    lines = (*text.names, *text.numbers, *text.phones, *text.id_numbers, *text.places, text.text)
    return "\n".join([*map(fold, lines), sounds])
