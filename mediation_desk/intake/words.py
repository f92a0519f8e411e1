"""The words by which ledgers are understood: shipped tables, and what a county adds to them.

Loads ``resources/intake``; holds no reading of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels.dispute_types import read_stat_type
from mediation_desk.intake.ledger_values import LedgerOutcome, Meaning
from mediation_desk.shipped import shipped

_NOISE = re.compile(r"[\s:：*＊、,，.。/／()（）\[\]【】《》<>\-—_'\"“”]")
_ENDINGS = ("争议纠纷", "纠纷", "争议", "类", "问题", "案件")


def folded(text: str) -> str:
    """A heading or word without width, blanks, punctuation and case."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass(frozen=True, slots=True)
class Words:
    """All tables, folded. ``meanings``: word → its meanings with confidence, best first."""

    meanings: Mapping[str, tuple[tuple[Meaning, float], ...]]
    patterns: tuple[tuple[Meaning, re.Pattern[str], float], ...]
    applicant: tuple[str, ...]
    respondent: tuple[str, ...]
    either: tuple[str, ...]
    name_details: frozenset[str]
    outcomes: tuple[tuple[LedgerOutcome, tuple[str, ...]], ...]
    yes: frozenset[str]
    no: frozenset[str]
    written: tuple[str, ...]
    oral: tuple[str, ...]
    nothing: frozenset[str]
    totals: tuple[str, ...]
    notes: tuple[str, ...]
    examples: frozenset[str]
    types: Mapping[str, str]

    def stat_type(self, text: str) -> str:
        """The statistical type of what the ledger calls it; empty where no word fits."""
        try:
            return read_stat_type(text)
        except BadInput:
            pass
        word = _stem(folded(text))
        if word in self.types:
            return self.types[word]
        inside = [known for known in self.types if known in word]
        return self.types[max(inside, key=len)] if inside else ""

    def is_nothing(self, text: str) -> bool:
        """Whether a cell says that there is nothing: 无, /, —, 不详."""
        return unicodedata.normalize("NFKC", text).strip() in self.nothing


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending)
    return word


@cache
def shipped_words() -> Words:
    """The tables as shipped."""
    return build_words(_load("headings.yaml"), _load("dispute_types.yaml"))


def _load(name: str) -> dict[str, object]:
    text = shipped("resources", "intake", name).read_text(encoding="utf-8")
    loaded: dict[str, object] = yaml.safe_load(text)
    return loaded


def build_words(
    headings: Mapping[str, object],
    types: Mapping[str, object],
    local_types: Mapping[str, str] | None = None,
) -> Words:
    """Words from loaded tables; ``local_types`` (word → statistical type) win over the shipped."""
    sides, outcomes = _mapping(headings, "sides"), _mapping(headings, "outcomes")
    forms = _mapping(headings, "forms")
    mapped = {
        _stem(folded(word)): name
        for name in _mapping(types, "types")
        for word in (name, *_words(_mapping(types, "types"), name))
    }
    mapped |= {_stem(folded(w)): read_stat_type(name) for w, name in (local_types or {}).items()}
    return Words(
        meanings=_meanings(_mapping(headings, "meanings")),
        patterns=_patterns(headings.get("patterns")),
        applicant=_folded(sides, "applicant"),
        respondent=_folded(sides, "respondent"),
        either=_folded(sides, "either"),
        name_details=frozenset(_folded(_mapping(headings, "side_details"), "name")),
        outcomes=tuple((LedgerOutcome(kind), _folded(outcomes, kind)) for kind in outcomes),
        yes=frozenset(_words(headings, "affirmative")),
        no=frozenset(_words(headings, "negative")),
        written=_folded(forms, "written"),
        oral=_folded(forms, "oral"),
        nothing=frozenset(unicodedata.normalize("NFKC", w) for w in _words(headings, "nothing")),
        totals=_folded(headings, "totals"),
        notes=_folded(headings, "notes"),
        examples=frozenset(_folded(headings, "examples")),
        types=mapped,
    )


def _mapping(table: Mapping[str, object], key: str) -> dict[str, object]:
    value = table.get(key)
    return {str(k): v for k, v in value.items()} if isinstance(value, dict) else {}


def _words(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key)
    return tuple(str(word) for word in value) if isinstance(value, list) else ()


def _folded(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """Longest first, so that 被申请人 is found before 申请人."""
    return tuple(sorted((folded(w) for w in _words(table, key)), key=len, reverse=True))


def _patterns(table: object) -> tuple[tuple[Meaning, re.Pattern[str], float], ...]:
    rows = table if isinstance(table, list) else []
    return tuple(
        (Meaning(row["meaning"]), re.compile(row["like"]), float(row["sure"])) for row in rows
    )


def _meanings(table: dict[str, object]) -> dict[str, tuple[tuple[Meaning, float], ...]]:
    found: dict[str, dict[Meaning, float]] = {}
    for name in table:
        lists = _mapping(table, name)
        for key, sure in (("strong", 1.0), ("weak", 0.7)):
            for word in _words(lists, key):
                found.setdefault(folded(word), {}).setdefault(Meaning(name), sure)
    return {
        word: tuple(sorted(of.items(), key=lambda pair: -pair[1])) for word, of in found.items()
    }
