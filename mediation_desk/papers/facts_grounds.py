"""The grounds of refusal and termination in words, as the tracks' own files name them.

Papers print words and never a key; a ground that no file knows is taken as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.shipped import shipped
from mediation_desk.tracks.rules import Ground, TrackRules
from mediation_desk.tracks.shelf import Shelf

OTHER = "other"


@cache
def _shelf() -> Shelf:
    return Shelf(_load)


def _load(name: str) -> Mapping[str, Any]:
    place = shipped("resources", "tracks", f"{name}.yaml")
    found: Mapping[str, Any] = yaml.safe_load(place.read_text(encoding="utf-8"))
    return found


def rules_of(case: CaseFacts) -> TrackRules:
    """The shipped rules of the case's track, kind and mode."""
    return _shelf().rules(case.track, case.subtrack, case.mode)


def refusal_words(case: CaseFacts) -> str | None:
    """Why the dispute was not taken on, without the full stop at the end; None where untold."""
    words = told(case.refusal_grounds, rules_of(case).refusal_grounds)
    return _sentence(words, case.refusal_text)


def termination_words(case: CaseFacts) -> str | None:
    """Why the mediation ended without an agreement, without the full stop; None where untold."""
    ground = case.termination_ground
    words = told([ground] if ground else [], rules_of(case).termination_grounds)
    return _sentence(words, case.termination_text)


def told(grounds: Iterable[str], known: Mapping[str, Ground]) -> list[str]:
    """Each ground in words; 其他 says nothing by itself and a key nobody knows is left out."""
    named = (known[g].zh if g in known else "" if g.isascii() else g for g in grounds if g != OTHER)
    return [words for words in named if words]


def _sentence(words: list[str], text: str) -> str | None:
    parts = dict.fromkeys((*words, text.strip().rstrip("。；;.")))
    return "；".join(p for p in parts if p) or None
