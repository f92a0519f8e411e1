"""The vocabulary of the will-it-hold check and what a finding is; reading it from data.

Only values; searching clauses is ``checking.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.law_tables import Reader


class HoldingKind(StrEnum):
    """What is wrong with a clause."""

    VAGUE_WHO = "vague_who"
    VAGUE_WHAT = "vague_what"
    VAGUE_HOW_MUCH = "vague_how_much"
    VAGUE_BY_WHEN = "vague_by_when"
    VAGUE_HOW = "vague_how"
    MISSING_ACCOUNT = "missing_account"
    MISSING_BREACH = "missing_breach"
    NOT_CONFIRMABLE = "not_confirmable"
    MIX_UP = "mix_up"


class HoldingWeight(StrEnum):
    """REFUSED: no court confirms it; MEND: mend it before signing; LOOK: look at it again."""

    REFUSED = "refused"
    MEND = "mend"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. ``clause`` counts from 0, None for the agreement as a whole; ``advice`` a code."""

    code: str
    kind: HoldingKind
    weight: HoldingWeight
    clause: int | None
    quoted: str
    advice: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words that are a fault wherever they stand, unless others stand in the same clause."""

    code: str
    kind: HoldingKind
    weight: HoldingWeight
    find: tuple[re.Pattern[str], ...]
    unless: tuple[re.Pattern[str], ...]
    advice: str
    article: str = ""

    def search(self, text: str) -> str:
        """The words found, or an empty text."""
        if any(pattern.search(text) for pattern in self.unless):
            return ""
        found = (pattern.search(text) for pattern in self.find)
        return next((match[0] for match in found if match), "")


@dataclass(frozen=True, slots=True)
class PairRule:
    """Words that must not both be used for one thing; ``find`` of the rule are the words."""

    words: WordRule
    same_clause: bool


@dataclass(frozen=True, slots=True)
class HoldingWords:
    """The whole vocabulary, read from data once."""

    rules: tuple[WordRule, ...]
    pairs: tuple[PairRule, ...]
    shapes: Mapping[str, re.Pattern[str]]
    kinds: Mapping[str, str]
    advice: Mapping[str, str]
    version: str = ""

    def has(self, shape: str, text: str) -> bool:
        """Whether a shape (pay, act, when …) occurs in a text."""
        return self.shapes[shape].search(text) is not None

    def advice_text(self, finding: Finding) -> str:
        """How to mend it, in Chinese."""
        return self.advice[finding.advice]

    def kind_text(self, finding: Finding) -> str:
        """What is wrong, in Chinese."""
        return self.kinds[finding.kind]


SHAPES = (
    "subject", "pay", "money", "act", "abstain", "negated", "own_cost", "sum", "when", "transfer",
    "has_account", "breach", "on_the_spot",
)  # fmt: skip


def parse_words(data: Mapping[str, object]) -> HoldingWords:
    """The vocabulary from the loaded file; raises BadInput ``law_data_unreadable``."""
    top = Reader(data, "holding")
    shapes = Reader(top.mapping("shapes"), "holding shapes")
    kinds = Reader(top.mapping("kinds"), "holding kinds")
    advice = Reader(top.mapping("advice"), "holding advice")
    rules = tuple(_word_rule(row, "find") for row in top.rows("rules", required=True))
    pairs = tuple(_pair_rule(row) for row in top.rows("pairs"))
    words = HoldingWords(
        rules=rules,
        pairs=pairs,
        shapes={name: _pattern(shapes.text(name), name) for name in SHAPES},
        kinds={kind.value: kinds.text(kind.value) for kind in HoldingKind},
        advice={name: advice.text(name) for name in advice.names()},
        version=top.text("version", ""),
    )
    for rule in (*rules, *(pair.words for pair in pairs)):
        advice.text(rule.advice)  # every rule says how to mend it
    return words


def _word_rule(row: Reader, key: str) -> WordRule:
    row.where = row.text("code")
    return WordRule(
        code=row.where,
        kind=HoldingKind(row.choice("kind", HoldingKind)),
        weight=HoldingWeight(row.choice("weight", HoldingWeight)),
        find=tuple(_pattern(text, row.where) for text in row.texts(key)),
        unless=tuple(_pattern(text, row.where) for text in row.texts("unless")),
        advice=row.text("advice"),
        article=row.text("article", ""),
    )


def _pair_rule(row: Reader) -> PairRule:
    return PairRule(_word_rule(row, "terms"), row.flag("same_clause"))


def _pattern(text: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error:
        raise BadInput("law_data_unreadable", where=where, key=text) from None
