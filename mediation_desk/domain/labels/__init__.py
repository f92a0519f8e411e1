"""The Chinese of every enumeration, and the way back from what people and files write.

One module per noun holds a table ``value -> (label, further spellings ...)``, kept under the name
of the enumeration. Labels stand here once; nothing above may carry a second table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import TypeVar

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels import (
    agreements,
    basket,
    cases,
    county,
    duty,
    events,
    exchange,
    joining,
    joint,
    parties,
    proceedings,
    register,
    risk,
    roles,
    schedule,
    trust,
)

__all__ = ["Words", "from_label", "has_labels", "known_labels", "label", "label_of"]

Words = Mapping[str, tuple[str, ...]]
MemberT = TypeVar("MemberT", bound=Enum)

_TABLES: dict[str, Words] = {
    **agreements.WORDS,
    **basket.WORDS,
    **cases.WORDS,
    **county.WORDS,
    **duty.WORDS,
    **events.WORDS,
    **exchange.WORDS,
    **joining.WORDS,
    **joint.WORDS,
    **parties.WORDS,
    **proceedings.WORDS,
    **register.WORDS,
    **risk.WORDS,
    **roles.WORDS,
    **schedule.WORDS,
    **trust.WORDS,
}
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")


def label(member: Enum) -> str:
    """The Chinese of a member, as screens and papers write it."""
    return _TABLES[type(member).__name__][str(member.value)][0]


def label_of(kind: str, value: str) -> str:
    """The Chinese of a value that is kept as text (``RiskColour``, ``red``); itself if unknown."""
    return _TABLES[kind].get(value, (value,))[0]


def has_labels(kind: type[Enum]) -> bool:
    """Whether the enumeration has a table here."""
    return kind.__name__ in _TABLES


def known_labels(kind: type[Enum]) -> tuple[str, ...]:
    """The Chinese of all members, in their order."""
    return tuple(label(member) for member in kind)


def from_label(kind: type[MemberT], text: str) -> MemberT:
    """The member that a Chinese word or the member's own value names; brackets are a note.

    Raises BadInput ``word_unknown`` with the ``typed`` word and the words that are ``known``.
    """
    word = _plain(text)
    back = _back(kind)
    found = back.get(word) or back.get(_plain(_BRACKET.sub("", word)))
    if found is None:
        raise BadInput("word_unknown", typed=text, known="、".join(known_labels(kind)))
    return kind(found)


@cache
def _back(kind: type[Enum]) -> dict[str, str]:
    """Every spelling of every member; a member's own label wins over another's variant."""
    table = _TABLES[kind.__name__]
    out = {_plain(word): value for value, words in table.items() for word in words[1:]}
    out |= {_plain(words[0]): value for value, words in table.items()}
    return out | {_plain(value): value for value in table}


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()
