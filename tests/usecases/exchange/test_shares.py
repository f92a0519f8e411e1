"""PCs that exchange over a folder of their own network by themselves: what a round does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.exchange import journal
from mediation_desk.sync import taking
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, shares, standing
from mediation_desk.usecases.exchange.shares import Round
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    amend,
    digest,
    files_in,
    report,
    take,
)
from tests.usecases.exchange.pairs import second_pc
from tests.usecases.exchange.stores import COUNTY


@pytest.fixture
def second(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """The township's other PC."""
    made = second_pc(county, town, keys["town"], tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def share(town: Desk, second: Desk, tmp_path: Path) -> Path:
    """A folder that both look at, settled: nobody has anything more to say."""
    folder = tmp_path / "share"
    folder.mkdir()
    shares.set_share(town, folder)
    shares.set_share(second, folder)
    for _ in range(3):
        rounds(folder, town, second)
    return folder


def rounds(folder: Path, *desks: Desk) -> list[Round]:
    """One round of each; none has trouble."""
    done = [shares.exchange_round(desk, folder) for desk in desks]
    assert [(one.trouble, one.wrong) for one in done] == [("", ())] * len(desks)
    return done


def lying(folder: Path) -> list[str]:
    """The packages in the folder."""
    return [path.name for path in files_in(folder) if path.suffix == ".tjx"]


def test_what_one_writes_the_other_has_after_a_round_each(
    town: Desk, second: Desk, share: Path
) -> None:
    case = a_case(town)
    rounds(share, town, second)
    assert asking.facts_of(second, case).id == case
    assert digest(town) == digest(second)


def test_nothing_to_say_writes_nothing(town: Desk, second: Desk, share: Path) -> None:
    before = lying(share)
    done = rounds(share, town, second, town, second)
    assert [(one.written, len(one.taken.packages)) for one in done] == [(0, 0)] * 4
    assert lying(share) == before


def test_a_word_of_thanks_ends(town: Desk, second: Desk, share: Path) -> None:
    a_case(town)
    written = [one.written for _ in range(5) for one in rounds(share, town, second)]
    assert sum(written) <= 3
    assert written[-4:] == [0] * 4


def test_a_look_tells_when_a_round_is_of_use(town: Desk, second: Desk, share: Path) -> None:
    [done] = rounds(share, town)
    assert shares.look_at(town, share).mark == done.mark
    a_case(town)
    assert shares.look_at(town, share).mark != done.mark
    assert not shares.look_at(second, share).waiting
    rounds(share, town)
    assert len(shares.look_at(second, share).waiting) == 1


def test_what_all_have_is_taken_away_by_its_writer_alone(
    town: Desk, second: Desk, share: Path, tmp_path: Path
) -> None:
    case = a_case(town)
    scan = tmp_path / "scan.bin"
    scan.write_bytes(b"x" * 9000)
    attaching.attach(town, case, scan, "借条", "证据")
    for number in range(6):
        amend(town, case, place=f"{number}组")
        rounds(share, town, second)
    mine, others = town.store.origin.replica, second.store.origin.replica
    rounds(share, town, second, town)
    assert len(list((share / SPACE / mine).iterdir())) <= 2
    assert len(list((share / SPACE / others).iterdir())) <= 2
    with town.store.read() as session:
        cleared = journal.count(session.raw, journal.OUT, journal.Outgoing.CLEARED)
    assert cleared >= 5
    assert digest(town) == digest(second)


def test_what_one_has_not_confirmed_stays(town: Desk, second: Desk, share: Path) -> None:
    case = a_case(town)
    for number in range(4):
        amend(town, case, place=f"{number}组")
        rounds(share, town)
    before = set(files_in(share / SPACE / town.store.origin.replica))
    assert len(before) >= 4
    rounds(share, town, town)
    assert before <= set(files_in(share))
    rounds(share, second)
    assert asking.facts_of(second, case).place == "3组"


def test_what_its_writer_takes_away_while_it_is_read_is_no_refusal(
    town: Desk, second: Desk, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_case(town)
    rounds(share, town)
    right = taking.inspect

    def taken_away(path: Path) -> object:
        path.unlink()
        return right(path)

    with monkeypatch.context() as patch:
        patch.setattr(taking, "inspect", taken_away)
        rounds(share, second)
    rounds(share, town, second)
    assert digest(town) == digest(second)


def test_a_stick_is_left_alone(county: Desk, town: Desk, second: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for number in range(3):
        a_case(town, f"水渠{number}")
        report(town, stick)
        take(second, stick)
        report(second, stick)
        take(town, stick)
    assert len(lying(stick)) >= 6
    assert county.store.origin.replica


def test_for_the_county_is_written_once_it_wrote_here(
    county: Desk, town: Desk, second: Desk, share: Path
) -> None:
    a_case(town)
    rounds(share, town, second)
    assert not (share / COUNTY).exists()
    report(county, share)
    rounds(share, town, second, town)
    take(county, share)
    assert digest(county) == digest(town)


def test_a_third_pc_need_not_be_told_what_lies_there_already(
    town: Desk, second: Desk, share: Path
) -> None:
    a_case(town)
    [first] = rounds(share, town)
    size = max(path.stat().st_size for path in files_in(share))
    rounds(share, second)
    answers = (share / SPACE / second.store.origin.replica).iterdir()
    newest = max(answers, key=lambda path: path.name)
    assert first.written == 1
    assert newest.stat().st_size < size


@pytest.mark.parametrize("deed", [lambda p: p.rename(p.with_name("away")), lambda p: None])
def test_a_share_that_is_away_is_no_error(
    town: Desk, share: Path, deed: object, tmp_path: Path
) -> None:
    assert callable(deed)
    deed(share)
    is_away = not share.exists()
    look, done = shares.look_at(town, share), shares.exchange_round(town, share)
    assert (look.is_away, done.trouble != "") == (is_away, is_away)
    assert standing.status(town).is_admitted


def test_a_share_is_given_up_by_one_word(town: Desk, share: Path) -> None:
    assert [one.folder for one in shares.shares(town)] == [share]
    shares.end_share(town, share)
    assert shares.shares(town) == ()


@pytest.mark.parametrize("every", [0, 14, 3601])
def test_a_pace_beyond_reason_is_refused(town: Desk, share: Path, every: int) -> None:
    with pytest.raises(BadInput, match="share_pace"):
        shares.set_share(town, share, every)
    assert exchanging.known_places(town)
