"""Reads one mapping of a case file key by key, remembers what was asked and what stays unknown.

A value that cannot be read raises BadInput with the path of its field; what only differs becomes a
notice. Never guesses a missing value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import TypeVar

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import from_label
from mediation_desk.domain.money import Money
from mediation_desk.intake.text_file import Raw
from mediation_desk.intake.values import Notice, Values

MemberT = TypeVar("MemberT", bound=Enum)

LONGEST_TEXT = 100_000


def values_of(**values: object) -> Values:
    """Named values of a notice, as text."""
    return tuple((name, str(value)) for name, value in values.items())


class Log:
    """What came up while one case was read."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self.unknown: list[tuple[str, str]] = []

    def notice(self, field: str, code: str, **values: object) -> None:
        """Tell something that stops nothing."""
        self.notices.append(Notice(field, code, values_of(**values)))

    def differs(self, field: str, given: object, expected: object) -> None:
        """A check in the file does not agree with what was computed; the computed value stands."""
        if given != expected:
            self.notice(field, "check_differs", given=given, expected=expected)


class Node:
    """One mapping of the file and where it stands."""

    def __init__(self, raw: dict[str, Raw], path: str, log: Log) -> None:
        self._raw = raw
        self._path = path
        self._asked: set[str] = set()
        self.log = log

    def at(self, key: str) -> str:
        """The path of a key, ``agreement.payments[1].due``; the node's own for an empty key."""
        return f"{self._path}.{key}" if self._path and key else self._path or key

    def has(self, key: str) -> bool:
        """Whether the key stands here with something in it."""
        return self._raw.get(key) not in (None, "", [], {})

    def stands(self, key: str) -> bool:
        """Whether the key stands here, be it null."""
        self._asked.add(key)
        return key in self._raw

    def names(self) -> tuple[str, ...]:
        """Every key that stands here."""
        return tuple(self._raw)

    def _get(self, key: str) -> Raw:
        self._asked.add(key)
        return self._raw.get(key)

    def _bad(self, key: str, code: str, **values: object) -> BadInput:
        bad = BadInput(code, field=self.at(key))
        bad.values = values
        return bad

    def missing(self, key: str) -> BadInput:
        """The error for a required key that is not there."""
        return self._bad(key, "missing")

    def text(self, key: str) -> str:
        """The text of a key, blanks at its ends cut; empty where it is missing."""
        value = self._get(key)
        if isinstance(value, list | dict):
            raise self._bad(key, "not_text")
        text = (value or "").strip()
        if len(text) > LONGEST_TEXT:
            raise self._bad(key, "text_too_long", longest=LONGEST_TEXT)
        return text

    def need(self, key: str) -> str:
        """The text of a required key."""
        text = self.text(key)
        if not text:
            raise self.missing(key)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        value = self._get(key)
        if value is None:
            return ()
        items = value if isinstance(value, list) else [value]
        if any(isinstance(item, list | dict) for item in items):
            raise self._bad(key, "not_text")
        return tuple(text for item in items if (text := str(item or "").strip()))

    def day(self, key: str) -> date | None:
        """An ISO date (a time of day after it is cut); None where it is missing or null."""
        text = self.text(key)
        if not text:
            return None
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            raise self._bad(key, "date_not_iso", text=text) from None

    def days(self, key: str) -> tuple[date, ...]:
        """A list of ISO dates; one date counts as a list of one."""
        try:
            return tuple(date.fromisoformat(text[:10]) for text in self.texts(key))
        except ValueError:
            raise self._bad(key, "date_not_iso", text="、".join(self.texts(key))) from None

    def money(self, key: str) -> Money | None:
        """A sum in yuan; None where it is missing or null."""
        text = self.text(key)
        try:
            return Money.parse(text) if text else None
        except BadInput as bad:
            raise self._bad(key, bad.code, text=text) from None

    def need_money(self, key: str) -> Money:
        """A required sum in yuan."""
        money = self.money(key)
        if money is None:
            raise self.missing(key)
        return money

    def whole(self, key: str) -> int | None:
        """A whole number that is not negative."""
        text = self.text(key)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise self._bad(key, "not_a_number", text=text)
        return int(text)

    def word(self, key: str, kind: type[MemberT]) -> MemberT | None:
        """A member of an enumeration by its Chinese word."""
        text = self.text(key)
        try:
            return from_label(kind, text) if text else None
        except BadInput as bad:
            raise self._bad(key, bad.code, **bad.values) from None

    def node(self, key: str) -> Node | None:
        """A mapping inside this one; None where it is missing or null."""
        value = self._get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self._bad(key, "not_a_mapping")
        return Node(value, self.at(key), self.log)

    def nodes(self, key: str) -> Iterator[Node]:
        """The mappings of a list; one mapping counts as a list of one."""
        value = self._get(key)
        items = value if isinstance(value, list) else [] if value is None else [value]
        for place, item in enumerate(items):
            path = f"{self.at(key)}[{place}]"
            if isinstance(item, str):
                item = {"name": item}
            if not isinstance(item, dict):
                raise BadInput("not_a_mapping", field=path)
            yield Node(item, path, self.log)

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Key and text of every key that nobody asked for, marked as asked."""
        left = [key for key in self._raw if key not in self._asked]
        return tuple((key, self._shown(key)) for key in left)

    def done(self) -> None:
        """Note every key that nobody asked for: unknown to the format, kept in the case's notes."""
        for key, text in self.rest():
            self.log.unknown.append((self.at(key), text))
            self.log.notice(self.at(key), "unknown_key")

    def skip(self, *keys: str) -> None:
        """Keys that the format knows and the import does not use."""
        self._asked.update(keys)

    def _shown(self, key: str) -> str:
        value = self._get(key)
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
