"""A list that does not follow, a file that names our own package, an ending of one letter."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.exchange import journal
from mediation_desk.sync.sending import Sender
from mediation_desk.usecases.exchange import exchanging
from mediation_desk.usecases.transfers import late_edits, taking_over
from tests.transfers.three import EAST, Three
from tests.usecases.exchange.packages import a_case, amend, report, states, take

STRANGER = "ab" * 16


def test_a_list_that_does_not_follow_stops_nothing_else(three: Three) -> None:
    a_case(three.east)
    trust = exchanging.admitted(three.east)
    box, _new = exchanging.place_of(three.east, three.box, although_full=False)
    for to in exchanging.addressees(three.east, trust):
        bad = replace(to, extra={"trust": b"junk"}, trust_version=999)
        Sender(three.east.store, box, EAST).send(bad)
    a_case(three.west)
    report(three.west, three.box)
    got = take(three.county, three.box)
    assert sorted(states(got)) == [
        ("applied", ""), ("applied", ""), ("rejected", "trust_file_damaged")
    ]  # fmt: skip
    assert [p.kind for p in got.taken.of("rejected")] == ["trust"]
    assert states(take(three.county, three.box)) == []


def forged(box: Path, package: str) -> None:
    """A file of nobody we know, under the number of a package of ours."""
    head, line, body = next(iter(sorted(box.rglob("*.tjx")))).read_bytes().split(b"\n", 2)
    told = json.loads(line)
    line = line.replace(told["package"].encode(), package.encode())
    line = line.replace(told["from"].encode(), STRANGER.encode())
    folder = box / EAST / STRANGER
    folder.mkdir(parents=True)
    (folder / f"00000001-{'cd' * 16}.tjx").write_bytes(b"\n".join((head, line, body)))


def test_a_file_that_bears_the_number_of_ours_alters_nothing_of_ours(three: Three) -> None:
    a_case(three.east)
    report(three.east, three.box)
    with three.east.store.read() as session:
        [mine] = journal.lines(session.raw, direction="out", limit=1)
        counter = journal.next_counter(session.raw)
    forged(three.box, mine.uuid)
    assert states(take(three.east, three.box)) == [("rejected", "package_sender_unknown")]
    with three.east.store.read() as session:
        assert journal.one(session.raw, mine.uuid) == mine
        assert journal.next_counter(session.raw) == counter


def test_late_edits_are_named_by_more_than_a_letter(three: Three) -> None:
    case = a_case(three.east)
    three.up(three.east)
    new = three.transfer(case)
    amend(three.east, case, facts="后来知道的")
    three.exchange()
    taking_over.accept_transfer(three.west, new)
    [waiting] = late_edits.late_edits(three.west)
    with pytest.raises(BadInput, match="late_edit_unknown"):
        late_edits.take_late_edit(three.west, list("0123456789abcdef"))
    late_edits.take_late_edit(three.west, [waiting.id[-8:]])
    assert not late_edits.late_edits(three.west)
