"""The tracks' data is whole: every name in it is known to the engine, every limit exists."""

from __future__ import annotations

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.conditions import CONDITIONS
from mediation_desk.tracks.events import is_event
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.shelf import merged
from mediation_desk.usecases import verbs
from mediation_desk.usecases.registry import VERBS

assert verbs.__all__, "the registry is filled by importing the verbs"

BOOK = shipped_book()
KINDS = [
    (track, kind, mode)
    for track in Track
    for kind in ("", *BOOK.track(track).kinds)
    for mode in ("", *BOOK.track(track).modes)
]


def rules_of(one: tuple[Track, str, str]) -> TrackRules:
    return BOOK.track(*one)


def test_there_are_six_tracks_with_their_kinds() -> None:
    assert {t.value: len(BOOK.track(t).kinds) for t in Track} == {
        "people": 0,
        "professional": 10,
        "administrative": 9,
        "judicial": 4,
        "pre_litigation": 2,
        "petition": 3,
    }


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_clocks_name_limits_events_and_steps_that_exist(one: tuple[Track, str, str]) -> None:
    rules = rules_of(one)
    for clock in rules.clocks:
        assert clock.rule in BOOK.limits
        assert all(is_event(e) or e in rules.steps for e in (clock.start, *clock.until))
        when = clock.when.removeprefix("!")
        assert not when or when in CONDITIONS or is_event(when) or when in rules.steps
        assert all(deed in VERBS or deed in rules.steps for deed in clock.binds)


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_moves_and_steps_name_conditions_and_steps_that_exist(one: tuple[Track, str, str]) -> None:
    rules = rules_of(one)
    assert set(rules.moves) <= set(VERBS)
    for needs, after in [
        (m.needs, m.after) for m in (*rules.moves.values(), *rules.steps.values())
    ]:
        assert set(needs) <= set(CONDITIONS)
        assert all(is_event(e) or e in rules.steps for names in after for e in names.split("|"))


@pytest.mark.parametrize("one", KINDS, ids="/".join)
def test_who_fails_is_told_a_way_on(one: tuple[Track, str, str]) -> None:
    assert rules_of(one).ways_on


def test_a_kind_that_a_track_does_not_have_is_refused() -> None:
    with pytest.raises(RuleBroken, match="subtrack_unknown"):
        BOOK.shelf.check(Track.PROFESSIONAL, "治安", "")


def test_the_mode_of_a_court_track_is_asked_for_and_never_inferred() -> None:
    with pytest.raises(RuleBroken, match="mode_unknown"):
        BOOK.shelf.check(Track.PRE_LITIGATION, "", "")
    BOOK.shelf.check(Track.PRE_LITIGATION, "", "立案前委派")


def test_layers_merge_tables_replace_lists_and_null_takes_away() -> None:
    low = {"a": {"x": 1, "y": [1, 2]}, "b": 2}
    high = {"a": {"y": [3], "x": None}, "c": 4}
    assert merged(low, high) == {"a": {"y": [3]}, "b": 2, "c": 4}
    assert low == {"a": {"x": 1, "y": [1, 2]}, "b": 2}


@pytest.mark.parametrize(
    ("track", "kind", "mode", "rule"),
    [
        (Track.PEOPLE, "", "", "people.mediate"),
        (Track.PROFESSIONAL, "医疗", "", "medical.mediate"),
        (Track.PROFESSIONAL, "劳动", "", "labour.mediate"),
        (Track.ADMINISTRATIVE, "一般", "", "administrative.mediate"),
        (Track.ADMINISTRATIVE, "交通", "", "traffic.mediate"),
        (Track.ADMINISTRATIVE, "消费", "", "consumer.mediate"),
        (Track.PRE_LITIGATION, "", "立案前委派", "pre_litigation.delegate"),
        (Track.PRE_LITIGATION, "普通程序", "登记立案后委托", "pre_litigation.entrust_ordinary"),
        (Track.PRE_LITIGATION, "简易程序", "登记立案后委托", "pre_litigation.entrust_summary"),
        (Track.JUDICIAL, "普通程序", "登记立案后委托", "judicial.entrust_ordinary"),
        (Track.JUDICIAL, "简易程序", "登记立案后委托", "judicial.entrust_summary"),
        (Track.PETITION, "访调", "", "petition.handle"),
        (Track.PETITION, "简易", "", "petition.simple_handle"),
    ],
)
def test_each_kind_has_its_own_limit(track: Track, kind: str, mode: str, rule: str) -> None:
    assert BOOK.track(track, kind, mode).main_rule == rule


def test_a_kind_that_builds_on_another_takes_away_what_that_took_away() -> None:
    base, like = (BOOK.track(Track.ADMINISTRATIVE, kind) for kind in ("治安", "治安当场"))
    assert {c.rule for c in like.clocks} == {c.rule for c in base.clocks} - {
        "police.second_session"
    }
    assert set(base.risk_flags) < set(like.risk_flags)
    assert (like.main_rule, like.zh) == ("", base.zh)


def test_every_condition_is_named_by_some_track() -> None:
    named: set[str] = set()
    for rules in map(rules_of, KINDS):
        named |= {n for deed in (*rules.moves.values(), *rules.steps.values()) for n in deed.needs}
        named |= {clock.when.removeprefix("!") for clock in rules.clocks}
        named |= {n for field in rules.fields.values() for n in field.when.split("|")}
    assert set(CONDITIONS) - named == set()
