"""The search index in a county's database: the same words as in the file, in arrays with GIN.

Every word, pair and sound stands by itself in a sorted array (tsvector), so that the server cuts
no text up and beginnings are found as well. What counts as a hit is decided in ``search`` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mediation_desk.records.engine import RawConnection

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"(\*?)')
_PUT = (
    "INSERT INTO search_words (doc, words, sounds) "
    "VALUES (?, array_to_tsvector(string_to_array(?, ' ')), "
    "array_to_tsvector(string_to_array(?, ' '))) "
    "ON CONFLICT (doc) DO UPDATE SET words = excluded.words, sounds = excluded.sounds"
)


def put(raw: RawConnection, case_id: str, columns: Sequence[str], sounds: str, text: str) -> None:
    """Put a case into the index, instead of what stood there."""
    found = raw.execute("SELECT doc FROM search_case WHERE case_id = ?", (case_id,)).fetchone()
    doc = found[0] if found else _last(raw) + 1
    raw.execute(
        "INSERT OR REPLACE INTO search_case (doc, case_id, haystack) VALUES (?, ?, ?)",
        (doc, case_id, text),
    )
    raw.execute(_PUT, (doc, _words(columns), _words([sounds])))


def put_new(raw: RawConnection, cases: Iterable[tuple[str, tuple[str, ...]]]) -> None:
    """Put many cases into the index of which none stands there yet."""
    for doc, (case_id, (*columns, sounds, text)) in enumerate(cases, _last(raw) + 1):
        known = "INSERT INTO search_case (doc, case_id, haystack) VALUES (?, ?, ?)"
        raw.execute(known, (doc, case_id, text))
        raw.execute(_PUT, (doc, _words(columns), _words([sounds])))


def forget(raw: RawConnection, doc: int) -> None:
    """Take a case out of the index."""
    raw.execute("DELETE FROM search_words WHERE doc = ?", (doc,))
    raw.execute("DELETE FROM search_case WHERE doc = ?", (doc,))


def hits(
    raw: RawConnection,
    terms: Sequence[str],
    letters: Sequence[str],
    within: Sequence[str],
    batch: int,
) -> Iterator[str]:
    """Cases that meet every condition, the newest first.

    ``terms`` are conditions on words, ``letters`` beginnings of words or sounds, and every text of
    ``within`` stands in the case's own.
    """
    asked = [("words @@ ?::tsquery", [_query(term)]) for term in terms]
    either = "(sounds @@ ?::tsquery OR words @@ ?::tsquery)"
    asked += [(either, [_query(f'"{run}"*')] * 2) for run in letters]
    asked += [("strpos(haystack, ?) > 0", [run]) for run in within]
    sql = (
        "SELECT c.doc, c.case_id FROM search_words JOIN search_case c USING (doc) "
        f"WHERE {' AND '.join(condition for condition, _values in asked)} "
        "AND doc < ? ORDER BY doc DESC LIMIT ?"
    )
    values = [value for _condition, given in asked for value in given]
    below = 2**62
    while True:
        found = raw.execute(sql, (*values, below, batch)).fetchall()
        yield from (case_id for _doc, case_id in found)
        if len(found) < batch:
            return
        below = found[-1][0]


def _last(raw: RawConnection) -> int:
    return int(raw.execute("SELECT coalesce(max(doc), 0) FROM search_case").fetchone()[0])


def _words(columns: Iterable[str]) -> str:
    return " ".join(sorted({word for column in columns for word in _WORD.findall(column)}))


def _query(term: str) -> str:
    """A condition of the file's index in the words of this one; its terms hold no quote."""
    plain = _TERM.sub(lambda found: f"'{found[1]}'{':*' if found[2] else ''}", term)
    return plain.replace(" AND ", " & ").replace(" OR ", " | ")
