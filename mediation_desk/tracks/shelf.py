"""Finds the rules of a track and of the kind of dispute and mode within it, merged from its data.

A file says what it builds on (``extends``); a kind (``kinds``) and a mode (``modes``, in which a
kind may differ again) say what is otherwise with them; a kind may build on another (``like``).
Tables are merged key by key; a list or a word replaces; null takes away.
Reads no file itself: whoever made the shelf gave it a way to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.tracks.rules import TrackRules, parse_track

Data = Mapping[str, Any]
_APART = frozenset({"kinds", "modes", "extends"})


class Shelf:
    """The rules of all tracks, each read when it is first asked for."""

    def __init__(self, load: Callable[[str], Data]) -> None:
        self._load = load
        self._files: dict[str, Data] = {}
        self._rules: dict[tuple[Track, str, str], TrackRules] = {}

    def rules(self, track: Track, kind: str = "", mode: str = "") -> TrackRules:
        """The rules of a track, with those of the kind and mode where the track knows them.

        Raises KnownTrouble ``track_rules_broken`` for a broken file.
        """
        key = (track, kind, mode)
        if key not in self._rules:
            data = self._file(track.value)
            kinds, modes = data.get("kinds", {}), data.get("modes", {})
            whole = merged(
                _own(data),
                *_layers(kinds, kind),
                _unnamed(_own(modes.get(mode) or {})),
                (modes.get(mode) or {}).get("kinds", {}).get(kind) or {},
            )
            names = {"kinds": _names(kinds), "modes": _names(modes)}
            self._rules[key] = parse_track({**whole, **names})
        return self._rules[key]

    def check(self, track: Track, kind: str, mode: str, on: date | None = None) -> None:
        """Refuse a kind or a mode that the track does not have, or did not have yet on that day."""
        rules = self.rules(track)
        if kind and kind not in rules.kinds:
            raise RuleBroken("subtrack_unknown", field="subtrack", typed=kind)
        if (mode and mode not in rules.modes) or (rules.modes and not mode):
            raise RuleBroken("mode_unknown", field="mode", modes="、".join(rules.modes))
        own = self.rules(track, kind, mode)
        if on is not None and own.since is not None and on < own.since:
            article, first = own.articles.get("mode_not_yet", ""), own.since.isoformat()
            raise RuleBroken("mode_not_yet", article=article, field="mode", first=first)

    def _file(self, name: str) -> Data:
        """A track's data laid over what it builds on."""
        if name not in self._files:
            own = self._load(name)
            below = self._file(own["extends"]) if own.get("extends") else {}
            self._files[name] = merged(_own(below), own)
        return self._files[name]


def _own(data: Data) -> Data:
    """A table without the parts that belong to a kind or a mode alone."""
    return {k: v for k, v in data.items() if k not in _APART}


def _layers(kinds: Data, name: str) -> list[Data]:
    """What is otherwise with a kind, after what is with the kind that it builds on."""
    own = _unnamed(kinds.get(name) or {})
    like = own.pop("like", "")
    return [*(_layers(kinds, like) if like else ()), own]


def _unnamed(data: Data) -> dict[str, Any]:
    """A kind's or mode's table without its own name: the track keeps its name."""
    return {k: v for k, v in data.items() if k != "zh"}


def merged(*layers: Data) -> dict[str, Any]:
    """The layers over one another, the later ones on top."""
    whole: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            if value is None:
                whole.pop(key, None)
            elif isinstance(value, Mapping) and isinstance(whole.get(key), Mapping):
                whole[key] = merged(whole[key], value)
            else:
                whole[key] = value
    return whole


def _names(tables: Data) -> dict[str, str]:
    return {key: (table or {}).get("zh", key) for key, table in tables.items()}
