"""Reads law data out of already loaded tables, and says where they are wrong.

Takes plain values as a YAML loader gives them; opens no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from mediation_desk.domain.errors import BadInput


class Reader:
    """One table with its place, for messages; every getter raises ``law_data_unreadable``."""

    def __init__(self, table: object, where: str) -> None:
        if not isinstance(table, Mapping):
            raise BadInput("law_data_unreadable", where=where, key="")
        self._table: Mapping[object, object] = table
        self.where = where

    def _refuse(self, key: str) -> BadInput:
        return BadInput("law_data_unreadable", where=self.where, key=key)

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return self._table.get(key) is not None

    def names(self) -> list[str]:
        """The keys as text."""
        return [str(key) for key in self._table]

    def text(self, key: str, default: str | None = None) -> str:
        """A text; numbers and days are given as they are written."""
        value = self._table.get(key, default)
        if value is None or isinstance(value, (list, Mapping)):
            raise self._refuse(key)
        return str(value)

    def number(self, key: str) -> int:
        """A whole number above zero."""
        value = self._table.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
            raise self._refuse(key)
        return value

    def number_or_none(self, key: str) -> int | None:
        """A whole number, or None where null stands."""
        if key in self._table and self._table[key] is None:
            return None
        return self.number(key)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._table.get(key)
        if not isinstance(value, list) or not all(type(one) is int for one in value):
            raise self._refuse(key)
        return tuple(value)

    def choice(self, key: str, kinds: type[StrEnum]) -> str:
        """A text that is one of the values of an enumeration."""
        value = self.text(key)
        if value not in {kind.value for kind in kinds}:
            raise self._refuse(key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where missing."""
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self._refuse(key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where missing."""
        value = self._table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self._refuse(key)
        return tuple(value)

    def day(self, key: str) -> date:
        """A day, as the loader's date or in ISO."""
        return self._as_day(self._table.get(key), key)

    def days(self, key: str, *, required: bool = False) -> list[date]:
        """A list of days; empty where missing, unless it is required."""
        value = self._table.get(key, None if required else [])
        if not isinstance(value, list):
            raise self._refuse(key)
        return [self._as_day(one, key) for one in value]

    def mapping(self, key: str) -> Mapping[object, object]:
        """A table within."""
        value = self._table.get(key)
        if not isinstance(value, Mapping):
            raise self._refuse(key)
        return value

    def rows(self, key: str, *, required: bool = False) -> list[Reader]:
        """A list of tables; empty where missing, unless it is required."""
        value = self._table.get(key, None if required else [])
        if not isinstance(value, list):
            raise self._refuse(key)
        return [Reader(one, f"{self.where} {key} {n}") for n, one in enumerate(value, start=1)]

    def _as_day(self, value: object, key: str) -> date:
        if isinstance(value, datetime):
            raise self._refuse(key)
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise self._refuse(key) from None
