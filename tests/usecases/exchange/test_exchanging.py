"""What is written at one desk arrives at the other, whole, once, and is known to have arrived."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_desk.records import attachments
from mediation_desk.records.tables.proceedings import PrivateNoteRow
from mediation_desk.sync import chains
from mediation_desk.sync.package import PackageRefused
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, standing, trust_work, trusting
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import (
    a_case,
    amend,
    digest,
    files_in,
    join,
    report,
    states,
    take,
    there_and_back,
)
from tests.usecases.exchange.test_trusting import refusal

SECRET = "他心里的底线是三万"


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    """A stick between two that have joined."""
    join(county, town, tmp_path / "papers")
    return tmp_path / "box"


def test_what_the_town_reports_the_county_has_and_the_town_knows_it(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    before = standing.status(town)
    there_and_back(town, county, box)
    there = replace(asking.facts_of(county, case), space=asking.facts_of(town, case).space)
    assert there == asking.facts_of(town, case)
    assert [row.id for row in asking.case_rows(county, asking.case_ids(
        county, asking.CaseFilter()))] == [case]  # fmt: skip
    after = standing.status(town)
    assert before.unreported > 0
    assert (after.unreported, after.conflicts, after.written) == (0, 0, 0)
    assert after.confirmed_to is not None
    assert digest(town) == digest(county)


def test_the_county_reads_a_towns_case_and_changes_nothing_in_it(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    there_and_back(town, county, box)
    before = digest(county)
    assert refusal(amend, county, case, place="县里改") == "case_of_other_centre"
    assert {
        a.refusal.code for a in county.allowed(asking.facts_of(county, case)) if a.refusal
    } == {"case_of_other_centre"}
    assert asking.case_page(county, case).facts.place == ""
    assert digest(county) == before


def test_written_is_not_confirmed(county: Desk, town: Desk, box: Path) -> None:
    a_case(town)
    report(town, box)
    now = standing.status(town)
    assert now.unreported > 0
    assert now.confirmed_to is None
    assert now.written == 1
    take(county, box)
    assert standing.status(town) == now


def test_nothing_new_writes_nothing_and_little_news_little(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    assert len(report(town, box)) == 1
    assert report(town, box) == ()
    there_and_back(town, county, box)
    sizes = {path: path.stat().st_size for path in files_in(box)}
    amend(town, case, place="河湾村口")
    [file] = report(town, box)
    assert (box / file).stat().st_size < 4000
    assert all(path.stat().st_size == size for path, size in sizes.items())


def test_taken_twice_counts_once(county: Desk, town: Desk, box: Path) -> None:
    a_case(town)
    report(town, box)
    first, again = take(county, box), take(county, box)
    assert sum(one.changes for one in first.taken.packages) > 0
    assert again.taken.packages == []


def test_what_was_lost_is_sent_again(county: Desk, town: Desk, box: Path) -> None:
    case = a_case(town)
    [lost] = report(town, box)
    (box / lost).unlink()
    amend(town, case, place="河湾村口")
    assert report(town, box)
    take(county, box)
    assert asking.facts_of(county, case).place == "河湾村口"
    assert digest(town) == digest(county)


def test_what_the_other_side_refused_is_written_again(
    county: Desk, town: Desk, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that was published whole and refused there: a fault of its writer's, say."""
    there_and_back(town, county, box)
    case = a_case(town)
    report(town, box)
    with monkeypatch.context() as patch:

        def unsealed(*_args: object) -> None:
            raise PackageRefused("package_unsealed")

        patch.setattr(chains.Runs, "check", unsealed)
        assert states(take(county, box)) == [("rejected", "package_unsealed")]
    assert report(town, box) == ()
    assert report(county, box)
    take(town, box)
    assert report(town, box)
    take(county, box)
    assert asking.facts_of(county, case).id == case
    assert digest(town) == digest(county)


def test_the_second_before_the_first_waits_for_it(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    case = a_case(town)
    [first] = report(town, box)
    amend(town, case, place="河湾村口")
    [second] = report(town, box)
    aside = tmp_path / "aside"
    shutil.move(box / first, aside)
    assert states(take(county, box)) == [("held", "package_held")]
    (box / second).unlink()  # the stick goes away; what was held stays in the county's inbox
    shutil.move(aside, box / first)
    assert states(take(county, box)) == [("applied", ""), ("applied", "")]
    assert asking.facts_of(county, case).place == "河湾村口"
    assert not list((county.store.folder / "inbox").iterdir())


def test_private_notes_reach_the_county_without_a_word(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    with town.store.write(town.user.user_id, "note_private") as session:
        session.add(PrivateNoteRow(case_id=case, text=SECRET))
    there_and_back(town, county, box)
    told = []
    for desk in (town, county):
        with desk.store.read() as session:
            told += session.raw.execute("SELECT text FROM private_note").fetchall()
    assert told == [(SECRET,)]
    assert county.store.verify_chain() == []
    assert county.store.tables_unlike_log() == []


def _with_file(town: Desk, tmp_path: Path, size: int = 300_000) -> tuple[str, str]:
    case = a_case(town)
    scan = tmp_path / "借条.bin"
    scan.write_bytes(bytes(range(256)) * (size // 256))
    attaching.attach(town, case, scan, "借条", "证据")
    with town.store.read() as session:
        [(sha256,)] = session.raw.execute("SELECT sha256 FROM blob").fetchall()
    return case, sha256


def test_files_go_once_and_arrive_as_they_were(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    case, sha256 = _with_file(town, tmp_path)
    assert len(report(town, box)) == 2
    got = take(county, box)
    assert sum(one.files for one in got.taken.packages) == 1
    with attachments.open_stream(county.store, sha256) as plain:
        assert plain.read(512) == bytes(range(256)) * 2
    assert attachments.damaged(county.store) == attachments.missing(county.store) == []
    amend(town, case, place="河湾村口")
    assert len(report(town, box)) == 1


def test_a_lost_file_is_asked_for_and_sent_again(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    _case, sha256 = _with_file(town, tmp_path)
    _delta, volume = report(town, box)
    (box / volume).rename(tmp_path / "lost")
    take(county, box)
    assert standing.status(county).lacking == 1
    report(county, box)
    take(town, box)
    assert len(report(town, box)) == 2
    take(county, box)
    assert standing.status(county).lacking == 0
    assert attachments.path_of(county.store, sha256).exists()


def test_r44_a_stick_holds_packages_and_the_mark_alone_and_no_word_of_a_case(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    """R44."""
    _with_file(town, tmp_path)
    there_and_back(town, county, box)
    found = list(files_in(box))
    assert {path.suffix for path in found} == {".tjx", ".json"}
    everything = b"".join(path.read_bytes() for path in found)
    for word in ("龚㛃兰", "陈翀", "620102196804129960", "宅基地", "借条"):
        assert word.encode() not in everything
        assert word not in "".join(map(str, found))


def test_who_has_not_joined_neither_writes_nor_takes(town: Desk, tmp_path: Path) -> None:
    assert refusal(exchanging.export_to, town, tmp_path) == "exchange_not_admitted"
    assert refusal(exchanging.import_from, town, tmp_path) == "exchange_not_admitted"
    assert not standing.status(town).is_admitted


def test_a_revoked_pc_is_no_longer_heard_and_gets_nothing(
    county: Desk, town: Desk, box: Path
) -> None:
    """R13: its package is refused with the reason, and nothing more is sealed to it."""
    a_case(town)
    there_and_back(town, county, box)
    amend(town, a_case(town), place="河湾村口")
    report(town, box)
    trusting.revoke(county, town.store.origin.replica, None, "电脑丢失")
    assert states(take(county, box)) == [("rejected", "package_sender_revoked")]
    assert report(county, box) == ()


def test_what_a_lost_pc_wrote_after_its_last_good_change_is_put_aside_everywhere(
    county: Desk, town: Desk, box: Path
) -> None:
    case = a_case(town)
    with town.store.read() as session:
        [(good,)] = session.raw.execute("SELECT max(seq) FROM sync_change").fetchall()
    amend(town, case, place="贼改")
    there_and_back(town, county, box)
    assert asking.facts_of(county, case).place == "贼改"
    trusting.revoke(county, town.store.origin.replica, good, "电脑丢失")
    exchanging.list_arrived(county)
    assert asking.facts_of(county, case).place == ""
    assert standing.status(county).quarantined > 0
    assert county.store.tables_unlike_log() == []


# -- R35: a folder that is not the one it was


def test_r35_an_empty_folder_in_the_place_of_the_share_is_refused(
    county: Desk, town: Desk, box: Path
) -> None:
    """R35."""
    a_case(town)
    there_and_back(town, county, box)
    before = digest(town), standing.status(town)
    shutil.rmtree(box)
    assert refusal(exchanging.export_to, town, box) == "mailbox_missing"
    box.mkdir()
    assert refusal(exchanging.export_to, town, box) == "mailbox_gone"
    assert refusal(exchanging.import_from, town, box) == "mailbox_gone"
    assert list(box.iterdir()) == []
    assert (digest(town), standing.status(town)) == before


def test_r35_a_folder_of_others_and_another_mailbox_are_refused(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    """R35."""
    a_case(town)
    report(town, box)
    foreign, other = tmp_path / "foreign", tmp_path / "other"
    foreign.mkdir()
    (foreign / "照片.jpg").write_bytes(b"x")
    assert refusal(exchanging.export_to, town, foreign) == "mailbox_not_empty"
    assert refusal(exchanging.import_from, town, foreign) == "mailbox_unmarked"
    assert [path.name for path in foreign.iterdir()] == ["照片.jpg"]
    report(county, other)
    shutil.copy(other / "TJSYNC.json", box / "TJSYNC.json")
    assert refusal(exchanging.export_to, town, box) == "mailbox_other"
    assert exchanging.export_to(town, foreign, although_full=True).is_new_place


def test_r31_a_row_that_differs_at_equal_vectors_is_told_at_the_next_exchange(
    county: Desk, town: Desk, box: Path
) -> None:
    """R31: one byte of a row altered past the log; the exchange before raised no false alarm."""
    case = a_case(town)
    report(town, box)
    assert take(county, box).taken.diverged == []
    with county.store.maintenance() as raw, county.store.guard_open():
        raw.execute("UPDATE case_file SET facts = facts || '。' WHERE id = ?", (case,))
    amend(town, case, place="河湾村口")
    report(town, box)
    assert take(county, box).taken.diverged == ["centre:620199101 case_file"]


def test_a_power_cut_after_the_list_was_taken_leaves_nothing_of_the_lost_pc_standing(
    county: Desk, town: Desk, box: Path
) -> None:
    """The list is kept first; what it shuts out is put aside after it, or at the next listing."""
    case = a_case(town)
    with town.store.read() as session:
        [(good,)] = session.raw.execute("SELECT max(seq) FROM sync_change").fetchall()
    amend(town, case, place="贼改")
    there_and_back(town, county, box)

    def cut(*_given: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trust_work, "_shut_out", cut)
        with pytest.raises(KeyboardInterrupt):
            trusting.revoke(county, town.store.origin.replica, good, "电脑丢失")
    assert asking.facts_of(county, case).place == "贼改"
    exchanging.list_arrived(county)
    assert asking.facts_of(county, case).place == ""
    assert standing.status(county).quarantined > 0
    assert county.store.tables_unlike_log() == []
