"""Will it hold: finds what a court might not confirm or enforce in the clauses of an agreement.

It only finds and advises; it never changes a clause, and nothing that it finds stops a signing by
itself. Words to look for are data that is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mediation_desk.domain.agreements import AgreementFacts
from mediation_desk.domain.holding.shapes import clause_shapes, whole_shapes
from mediation_desk.domain.holding.words import Finding, HoldingWords, WordRule


def check(
    agreement: AgreementFacts, names: Sequence[str], words: HoldingWords
) -> tuple[Finding, ...]:
    """Everything worth a second look, in the order of the clauses, then of the whole.

    ``names``: the parties and who acts for them; without names nobody can be missing.
    """
    found: list[Finding] = []
    for place, clause in enumerate(agreement.clauses):
        found.extend(_by_words(clause.text, place, words))
        found.extend(clause_shapes(clause.text, place, agreement, names, words))
    found.extend(_extra_text(agreement, words))
    found.extend(_pairs([clause.text for clause in agreement.clauses], words))
    found.extend(whole_shapes(agreement, words))
    return tuple(_without_doubles(found))


def _by_words(text: str, place: int | None, words: HoldingWords) -> Iterator[Finding]:
    for rule in words.rules:
        quoted = rule.search(text)
        if quoted:
            yield _finding(rule, place, quoted)


def _extra_text(agreement: AgreementFacts, words: HoldingWords) -> Iterator[Finding]:
    """The words on performance, on breach and the conditions of payments."""
    texts = [agreement.performance, agreement.breach]
    for text in (*texts, *(payment.condition for payment in agreement.payments)):
        yield from _by_words(text, None, words)


def _finding(rule: WordRule, place: int | None, quoted: str) -> Finding:
    return Finding(rule.code, rule.kind, rule.weight, place, quoted, rule.advice, rule.article)


def _pairs(texts: Sequence[str], words: HoldingWords) -> Iterator[Finding]:
    for pair in words.pairs:
        bare = [_struck(text, pair.words.unless) for text in texts]
        seen: dict[int, str] = {}
        for place, text in enumerate(bare):
            if pair.same_clause:
                seen = {}
            for number, pattern in enumerate(pair.words.find):
                match = pattern.search(text)
                if match:
                    seen.setdefault(number, match[0])
            if len(seen) > 1:
                yield _finding(pair.words, place, "、".join(seen.values()))
                break


def _struck(text: str, unless: Sequence[re.Pattern[str]]) -> str:
    for pattern in unless:
        text = pattern.sub("", text)
    return text


def _without_doubles(found: Sequence[Finding]) -> list[Finding]:
    """One finding of a code for one clause."""
    first: dict[tuple[str, int | None, str], Finding] = {}
    for finding in found:
        whole = finding.quoted if finding.clause is None else ""
        first.setdefault((finding.code, finding.clause, whole), finding)
    return list(first.values())
