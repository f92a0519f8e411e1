"""Where a case of a file belongs: the kind and mode its track knows, and which number is its own.

Decides by the tracks' data; a word that the track does not know is told, never silently dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.domain.case_facts import Track
from mediation_desk.intake.values import CaseDoc
from mediation_desk.papers.numbers import PATTERNS, read_number
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.usecases.importing.numbers import is_outside

GENERAL = "一般"
#: The kind of a petition that is handed to a committee for mediation, and of any other.
JOINED, PLAIN = "访调", "普通"


@dataclass(frozen=True, slots=True)
class Belonging:
    """The rules a case runs under, by its track, kind and mode."""

    rules: TrackRules
    kind: str
    mode: str
    #: The kind as the file writes it, where the track does not know it.
    unknown_kind: str = ""

    @property
    def is_joined(self) -> bool:
        """Whether a committee mediates inside a petition (访调)."""
        return self.rules.track is Track.PETITION and self.kind == JOINED


def belonging(doc: CaseDoc, book: RuleBook) -> Belonging:
    """Find it. Raises KnownTrouble where the track's data is broken."""
    base = book.track(doc.track)
    kind = _kind(doc, base)
    mode = doc.mode if base.modes else ""
    asked_in_vain = doc.subtrack if base.kinds and not doc.subtrack_inferred else ""
    fits = not asked_in_vain or (kind and kind in asked_in_vain)
    return Belonging(book.track(doc.track, kind, mode), kind, mode, "" if fits else asked_in_vain)


def _kind(doc: CaseDoc, base: TrackRules) -> str:
    """The kind of the track that is meant: the very word, one that holds it, else the plain one."""
    if doc.subtrack in base.kinds:
        return doc.subtrack
    if doc.track is Track.PETITION and (JOINED in doc.source_doc or JOINED in doc.source_text):
        return JOINED
    held = [kind for kind in base.kinds if kind in doc.subtrack]
    if held:
        return held[0]
    return next((kind for kind in (GENERAL, PLAIN) if kind in base.kinds), "")


def own_number(doc: CaseDoc, rules: TrackRules) -> str:
    """The case's number where it is the series' own; a court's or another system's is not."""
    number = doc.number("case_no")
    pattern = PATTERNS[rules.number]
    if is_outside(number) and read_number(pattern, number) is None:
        return ""
    return number


def outside_number(doc: CaseDoc, rules: TrackRules) -> str:
    """The number that a court, the police or the petition system gave."""
    number = doc.number("case_no")
    given = "" if number == own_number(doc, rules) else number
    return doc.number("petition_no") or given
