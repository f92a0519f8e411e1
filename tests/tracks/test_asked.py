"""What tracks ask of a case: every key that a paper reads is asked for in the track that prints it,
nothing is asked for nobody, and what belongs to a step is asked for once the step has come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import mediation_desk
from mediation_desk.domain.case_facts import CaseFacts, StepFacts, Track
from mediation_desk.papers.by_track.petition import FORMS, OPINIONS
from mediation_desk.papers.facts_tracks import track_names
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.conditions import CONDITIONS, asked
from mediation_desk.tracks.events import is_event
from mediation_desk.tracks.rules import TrackRules
from scripts.build_templates import jt

ROOM = Path(mediation_desk.__file__).parent
BOOK = shipped_book()
READ = re.compile(r'details(?:\.get\(|\[)"(\w+)"|detail\(case, "(\w+)"|"(plot_\w+)"')
COURTS = frozenset({Track.PRE_LITIGATION, Track.JUDICIAL})
#: The tracks whose papers each room of facts is for.
PRINTS: dict[str, frozenset[Track]] = {
    "centre.py": frozenset(Track),
    "petition.py": frozenset({Track.PETITION}),
    "petition_letters.py": frozenset({Track.PETITION}),
    "sector.py": frozenset({Track.PROFESSIONAL}),
    "sides.py": frozenset({Track.PROFESSIONAL}),
    "administrative.py": frozenset({Track.ADMINISTRATIVE}),
    "handover.py": COURTS,
}
#: Read for a single kind of paper or by a rule, not for a whole track.
ALONE = {"death_at": "events.py", "court_fee": "the case page"}


def every_rules(track: Track) -> Iterator[TrackRules]:
    for kind in ("", *BOOK.track(track).kinds):
        for mode in ("", *BOOK.track(track).modes):
            yield BOOK.track(track, kind, mode)


def fields_of(track: Track) -> set[str]:
    return {key for rules in every_rules(track) for key in rules.fields}


def keys_in(path: Path) -> set[str]:
    found = READ.finditer(path.read_text(encoding="utf-8"))
    return {next(filter(None, match.groups())) for match in found}


@pytest.mark.parametrize("room", PRINTS)
def test_what_a_paper_reads_is_asked_for_in_the_track_that_prints_it(room: str) -> None:
    keys = keys_in(ROOM / "papers" / "by_track" / room)
    assert {
        (track.value, key) for track in PRINTS[room] for key in keys - fields_of(track)
    } == set()


def test_no_room_of_track_papers_is_left_out() -> None:
    rooms = {p.name for p in (ROOM / "papers" / "by_track").glob("*.py") if keys_in(p)}
    assert rooms == set(PRINTS)


def test_nothing_is_asked_for_nobody() -> None:
    """Each key is read by a paper or a rule, or stands in a template under its Chinese name."""
    read = {key for path in ROOM.rglob("*.py") for key in keys_in(path)}
    sheets = Path(jt.__file__).parent.glob("*.py")
    printed = "".join(path.read_text(encoding="utf-8") for path in sheets)
    names = track_names().details
    every = {key for track in Track for key in fields_of(track)}
    unread = {k for k in every - read if not re.search(rf"专项\.{names[k]}", printed)}
    assert unread == set(ALONE)


def test_a_condition_of_asking_exists() -> None:
    for track in Track:
        for rules in every_rules(track):
            names = {n for f in rules.fields.values() for n in f.when.split("|") if n}
            assert {n for n in names if not (n in CONDITIONS or is_event(n))} <= set(rules.steps)


def test_what_belongs_to_a_step_is_asked_for_once_it_has_come() -> None:
    rules = BOOK.track(Track.PETITION)
    plain = CaseFacts("c", track=Track.PETITION)
    heard = replace(plain, steps=(StepFacts("s", "hearing", date(2026, 7, 14)),))
    told = replace(plain, details={"hearing_place": "镇政府会议室"})
    place = rules.fields["hearing_place"]
    assert [asked(place, case, rules) for case in (plain, heard, told)] == [False, True, True]
    assert asked(rules.fields["petition_no"], plain, rules)


def test_the_choices_of_a_petition_are_the_words_its_papers_tick() -> None:
    fields = BOOK.track(Track.PETITION).fields
    assert set(fields["opinion_kind"].choices) == set(OPINIONS)
    assert set(fields["petition_form"].choices) == set(FORMS)
