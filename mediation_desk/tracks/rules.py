"""The rules of a track as frozen data: stages, moves, blocks, grounds.

Parsed from what ``resources/tracks`` holds; reads no file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.case_facts import Stage, Track
from mediation_desk.domain.errors import KnownTrouble


@dataclass(frozen=True, slots=True)
class Block:
    """A condition's refusal: its code and the article it rests on."""

    need: str
    code: str
    article: str


@dataclass(frozen=True, slots=True)
class Move:
    """One verb in a track: from which stages, and what must hold."""

    verb: str
    stages: frozenset[Stage]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of refusal or termination, or a risk flag, with what it entails."""

    key: str
    zh: str
    article: str = ""
    report: bool = False
    sensitive: bool = False
    bars: str = ""
    lifts: str = ""


@dataclass(frozen=True, slots=True)
class TrackRules:
    """Everything that is law or custom of one track."""

    track: Track
    version: int
    bar: tuple[Stage, ...]
    moves: Mapping[str, Move]
    blocks: Mapping[str, Block]
    articles: Mapping[str, str]
    refusal_grounds: Mapping[str, Ground]
    termination_grounds: Mapping[str, Ground]
    risk_flags: Mapping[str, Ground]
    not_confirmable_causes: tuple[str, ...]
    follow_up_days: int
    required_papers: Mapping[str, tuple[str, ...]]


def parse_track(data: Mapping[str, Any]) -> TrackRules:
    """Build the rules of a track from loaded data. Raises KnownTrouble for a broken file."""
    try:
        groups = {k: tuple(Stage(s) for s in v) for k, v in data["groups"].items()}
        blocks = {
            k: Block(k, v.get("code", k), v.get("article", "")) for k, v in data["blocks"].items()
        }
        articles = dict(data["articles"]) | {b.code: b.article for b in blocks.values()}
        return TrackRules(
            Track(data["track"]),
            int(data["version"]),
            tuple(Stage(s) for s in data["bar"]),
            {k: _move(k, v, groups, blocks) for k, v in data["moves"].items()},
            blocks,
            articles,
            _grounds(data["refusal_grounds"]),
            _grounds(data["termination_grounds"]),
            _grounds(data["risk_flags"]),
            tuple(data["not_confirmable"]["causes"]),
            int(data["closing"]["follow_up_days"]),
            {k: tuple(v) for k, v in data["required_papers"].items()},
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise KnownTrouble(
            "track_rules_broken", track=str(data.get("track", "")), what=str(error)
        ) from None


def _move(
    verb: str,
    data: Mapping[str, Any],
    groups: Mapping[str, tuple[Stage, ...]],
    blocks: Mapping[str, Block],
) -> Move:
    stages = (
        groups[data["from"]]
        if isinstance(data["from"], str)
        else tuple(Stage(s) for s in data["from"])
    )
    needs = tuple(data["needs"])
    for need in needs:
        if need not in blocks:
            raise KeyError(need)
    return Move(verb, frozenset(stages), needs)


def _grounds(data: Mapping[str, Mapping[str, Any]]) -> dict[str, Ground]:
    return {k: Ground(k, **v) for k, v in data.items()}
