"""Puts the statements of this room, written for SQLite, into PostgreSQL's words.

Pure text. It knows the few differences that the statements of ``records`` contain and no more: a
statement with another one fails on PostgreSQL and in the tests that run over both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableKeys:
    """What replacing a row needs to know of its table."""

    key: tuple[str, ...]
    columns: tuple[str, ...]


_TOKEN = re.compile(
    r"""(?P<text>'(?:[^']|'')*')
    |(?P<name>"(?:[^"]|"")*")
    |(?P<mark>\?|(?<!:):[A-Za-z_][A-Za-z_0-9]*)(?P<null>\s+IS\s+(?:NOT\s+)?NULL)?
    |(?P<percent>%)
    |\bIS\s+(?P<not>NOT\s+)?(?P<flag>[01])\b
    |\bIS\s+(?P<other>NOT\s+)?(?=[?:])
    |\b(?P<call>json_each|json_array|instr|group_concat)\s*\(""",
    re.VERBOSE,
)
_CALLS = {
    "json_each": "desk_items", "json_array": "json_build_array", "instr": "strpos",
    "group_concat": "string_agg",
}  # fmt: skip
_PUT = re.compile(r'INSERT OR (IGNORE|REPLACE) INTO "?(\w+)"?\s*(?:\(([^)]*)\))?', re.IGNORECASE)
_INNER = re.compile(r"\b(?:FROM|JOIN)\s*(?P<open>\()(?=\s*(?:SELECT|WITH|VALUES)\b)", re.IGNORECASE)
_BRACKET = re.compile(r"""[()]|'(?:[^']|'')*'|"(?:[^"]|"")*\"""")
_NAMED = re.compile(
    r"\s+(?:AS\s+)?(?!(?:WHERE|ORDER|GROUP|HAVING|LIMIT|UNION|EXCEPT|INTERSECT|JOIN|LEFT|INNER|"
    r"CROSS|ON|USING|AS)\b)[A-Za-z_]",
    re.IGNORECASE,
)


def put_into_words(statement: str, tables: Mapping[str, TableKeys]) -> str:
    """The statement as PostgreSQL and its driver take it.

    Raises KeyError for ``INSERT OR REPLACE`` into a table that is not among ``tables``.
    """
    found = _PUT.match(statement.lstrip())
    plain = _TOKEN.sub(_word, _with_names(statement))
    if found is None:
        return plain
    deed, table, named = found.groups()
    plain = re.sub(r"INSERT OR \w+ INTO", "INSERT INTO", plain, count=1, flags=re.IGNORECASE)
    if deed.upper() == "IGNORE":
        return f"{plain} ON CONFLICT DO NOTHING"
    return plain + _instead(tables[table], named)


def _with_names(statement: str) -> str:
    """A name for every question inside FROM that has none: older servers ask for one."""
    out, rest, number = "", statement, 0
    while found := _INNER.search(rest):
        end = _end_of(rest, found.start("open"))
        inner = _with_names(rest[found.start("open") + 1 : end])
        out += f"{rest[: found.start('open')]}({inner})"
        rest = rest[end + 1 :]
        if not _NAMED.match(rest):
            number += 1
            out += f" AS unnamed_{number}"
    return out + rest


def _end_of(text: str, start: int) -> int:
    """Where the bracket that opens at ``start`` closes; brackets in texts do not count."""
    depth = 0
    for token in _BRACKET.finditer(text, start):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0:
            return token.start()
    raise ValueError("a bracket is not closed")


def _word(token: re.Match[str]) -> str:
    if token["text"] or token["name"] or token["percent"]:
        return token[0].replace("%", "%%")
    if token["mark"]:
        name = token["mark"][1:]
        mark = f"%({name})s" if name else "%s"
        # Alone before IS NULL a value has no type that PostgreSQL could guess.
        return f"{mark}::text{token['null']}" if token["null"] else mark
    if token["flag"]:
        return f"{'<>' if token['not'] else '='} {token['flag']}"
    if token["call"]:
        return f"{_CALLS[token['call']]}("
    return "IS DISTINCT FROM " if token["other"] else "IS NOT DISTINCT FROM "


def _instead(table: TableKeys, named: str | None) -> str:
    """What follows an insert that takes the place of a row with the same key, whole."""
    given = table.columns if named is None else tuple(n.strip(' "\n') for n in named.split(","))
    new = [f'"{n}" = excluded."{n}"' for n in given if n not in table.key]
    new += [f'"{n}" = DEFAULT' for n in table.columns if n not in given and n not in table.key]
    key = ", ".join(f'"{n}"' for n in table.key)
    deed = f"UPDATE SET {', '.join(new)}" if new else "NOTHING"
    return f" ON CONFLICT ({key}) DO {deed}"


_ROW = re.compile(r"(INSERT INTO \"?(\w+)\"? \(([^)]*)\) VALUES )(\((?:%s, )*%s\))(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ManyRows:
    """An insert of one row, to be said of several; ``key`` is where the values stand that only one
    of them may bear, empty where that does not matter.
    """

    before: str
    row: str
    after: str
    width: int
    key: tuple[int, ...]

    def of(self, count: int) -> str:
        """The statement for so many rows."""
        return self.before + ", ".join([self.row] * count) + self.after


def many_rows(words: str, tables: Mapping[str, TableKeys]) -> ManyRows | None:
    """An insert in PostgreSQL's words, ready for several rows; None for another statement."""
    found = _ROW.fullmatch(words)
    if found is None:
        return None
    before, table, named, row, after = found.groups()
    names = [name.strip(' "\n') for name in named.split(",")]
    key: tuple[int, ...] = ()
    if "DO UPDATE" in after:
        if table not in tables or not set(tables[table].key) <= set(names):
            return None
        key = tuple(names.index(name) for name in tables[table].key)
    return ManyRows(before, row, after, len(names), key)
