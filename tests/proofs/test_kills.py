"""Killed at any moment: what was acknowledged is there, the rest wholly or not at all."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.records import attachments
from mediation_desk.records.backup import manifest
from mediation_desk.records.backup.checking import damaged_pages
from mediation_desk.records.backup.restoring import Restoring
from mediation_desk.usecases import care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file, undo_import
from tests.proofs.kill_store import draft_text, make_store, open_desk
from tests.proofs.killing import CAN_FORK, Heard, Nursery

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="forks a life for every kill")

KINDS = ("verbs", "drafts", "imports", "papers", "backups")
#: A store is killed at so often before a fresh one takes its place, so that checks stay short.
LIVES = 20
NEEDLES = tuple(
    word.encode(code)
    for word in ("龚㛃兰", "620102196804129960", "的口述", "半尺墙基", "邻里纠纷")
    for code in ("utf-8", "utf-16-le", "gb18030")
)
NUMBERS_TWICE = (
    "SELECT text FROM given_number WHERE state = 'used' AND deleted = 0 "
    "GROUP BY series_id, text HAVING count(*) > 1"
)
CASE_NUMBERS_TWICE = (
    "SELECT case_no FROM episode WHERE case_no <> '' AND deleted = 0 "
    "GROUP BY case_no HAVING count(*) > 1"
)
SHEETS_TWICE = (
    "SELECT code FROM paper WHERE deleted = 0 "
    "GROUP BY case_id, code, subject_id, version HAVING count(*) > 1"
)
CASES_TWICE = (
    "SELECT source_digest FROM case_file WHERE source_digest <> '' AND deleted = 0 "
    "GROUP BY source_digest HAVING count(*) > 1"
)
#: A signed sheet's digest, and that of the file bound to it ('' where there is none).
SIGNED = (
    "SELECT p.pdf_sha256, coalesce((SELECT a.sha256 FROM attachment a "
    "WHERE a.id = p.scan_attachment_id AND a.deleted = 0), '') FROM paper p "
    "WHERE p.scan_attachment_id <> '' AND p.deleted = 0"
)
SIGNED_FILES = "SELECT sha256 FROM attachment WHERE kind = 'signed_pdf' AND deleted = 0"


class Scene:
    """A store, the folders beside it, and what was heard of it so far."""

    def __init__(self, place: Path, made: Path, key: bytes) -> None:
        self.data, self.key = Path(shutil.copytree(made, place / "data")), key
        self.files, self.temp = place / "files", place / "tmp"
        self.files.mkdir()
        self.temp.mkdir()
        self.draft = 0

    def job(self, kind: str, seed: int, lines: int) -> dict[str, Any]:
        places = {"folder": self.data, "files": self.files, "tmp": self.temp}
        words = {"key": self.key.hex(), "seed": seed, "kind": kind, "lines": lines}
        return {**words, **{name: str(path) for name, path in places.items()}}

    def check(self, heard: Heard) -> None:
        """Everything that must hold after a kill, with the store opened as by the program."""
        self._nothing_readable()
        desk = open_desk(self.data, self.key)
        assert desk.store.verify_chain() == []
        self._acknowledged(desk, heard)
        self._draft(desk, heard)
        nothing_twice(desk)
        papers_have_their_bytes(desk)
        self._backups(heard)
        for path, count in heard.unfinished.items():
            gone_on_with(desk, Path(path), count)
        desk.store.close()

    def _acknowledged(self, desk: Desk, heard: Heard) -> None:
        with desk.store.read() as session:
            sql = "SELECT seq, hex(link) FROM sync_change"
            links = dict(session.raw.execute(sql).fetchall())
            sql = "SELECT pdf_sha256 FROM paper WHERE deleted = 0"
            papers = {row[0] for row in session.raw.execute(sql)}
        assert [t for t in heard.all("tip") if links.get(t[0]) != t[1]] == []
        assert {sha for made in heard.all("issued") for sha in made} <= papers
        for file in (Path(name) for names in heard.all("written") for name in names):
            assert file.suffix != ".pdf" or digest(file.read_bytes()) in papers
        for sha in heard.all("kept"):
            with attachments.open_stream(desk.store, sha) as stream:
                assert digest(stream.read()) == sha

    def _draft(self, desk: Desk, heard: Heard) -> None:
        """The last acknowledged draft, or the one after it, is there whole."""
        self.draft = max([self.draft, *heard.all("draft")])
        found = care.get_draft(desk, "reception")
        if found is None:
            assert self.draft == 0
            return
        number = int(str(found.content["n"]))
        assert number - self.draft in (0, 1)
        assert found.content["text"] == draft_text(number)
        self.draft = number

    def _backups(self, heard: Heard) -> None:
        """The last acknowledged backup is there, and the newest one comes back whole."""
        told = heard.all("backup")
        stamps = [manifest.read(path).stamp for path in self.files.glob("stick/*/manifest-*.json")]
        assert max(told, default="") <= max(stamps, default="")
        if not told:
            return
        into = self.files / f"back-{told[-1]}"
        with Restoring(Path(heard.all("folder")[-1]), into) as restoring:
            restoring.finish(self.key, datetime.now(UTC))
        desk = open_desk(into, self.key)
        assert desk.store.verify_chain() == []
        desk.store.close()
        shutil.rmtree(into)

    def _nothing_readable(self) -> None:
        assert list(self.temp.rglob("*")) == []
        for path in self.data.rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            assert not [n for n in NEEDLES if n in content], path.name

    def check_whole(self) -> None:
        """The long checks: pages, replay of the log, every sealed file; no orphan is kept."""
        desk = open_desk(self.data, self.key)
        assert damaged_pages(desk.store) == []
        assert desk.store.tables_unlike_log() == []
        assert (attachments.missing(desk.store), attachments.damaged(desk.store)) == ([], [])
        attachments.collect_orphans(desk.store, older_than=-1)
        with desk.store.read() as session:
            named = session.raw.execute("SELECT count(DISTINCT sha256) FROM blob").fetchone()[0]
        assert sum(f.is_file() for f in (self.data / "blobs").rglob("*")) == named
        desk.store.close()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def nothing_twice(desk: Desk) -> None:
    """No number, no version of a sheet, no case of a file stands twice."""
    with desk.store.read() as session:
        for sql in (NUMBERS_TWICE, CASE_NUMBERS_TWICE, SHEETS_TWICE, CASES_TWICE):
            assert session.raw.execute(sql).fetchall() == []


def papers_have_their_bytes(desk: Desk) -> None:
    """A signed sheet and its file stand together, with one digest, or neither is there."""
    with desk.store.read() as session:
        pairs = session.raw.execute(SIGNED).fetchall()
        files = [row[0] for row in session.raw.execute(SIGNED_FILES)]
    assert sorted(paper for paper, _ in pairs) == sorted(files)
    assert all(paper == file for paper, file in pairs)
    for sha in files:
        assert attachments.path_of(desk.store, sha).exists()


def gone_on_with(desk: Desk, path: Path, count: int) -> None:
    """An import that was cut short is brought to its end, once each, and taken back whole."""
    if not path.exists() or path.suffix not in (".xlsx", ".yaml"):
        return
    report = import_file(desk, path)
    assert (len(report.already) + len(report.imported), report.refused) == (count, [])
    nothing_twice(desk)
    if report.batch:
        assert undo_import(desk, report.batch) == count


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    ready = Nursery()
    yield ready
    ready.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    folder = tmp_path_factory.mktemp("made")
    return folder, make_store(folder)


def killed_often(
    nursery: Nursery, made: tuple[Path, bytes], place: Path, lives: int, seed: int
) -> None:
    """Kill at a random moment, or before a random line of the code that writes."""
    scene, chance = Scene(place, *made), random.Random(seed)
    for number in range(lives):
        at_line = chance.random() < 0.5
        lines = chance.randrange(1, 30_000) if at_line else 0
        job = scene.job(KINDS[number % len(KINDS)], seed * 1000 + number, lines)
        scene.check(nursery.life(job, 2 if at_line else chance.uniform(0, 0.6)))
    scene.check_whole()


def test_a_kill_at_any_moment_loses_nothing_acknowledged(
    nursery: Nursery, made: tuple[Path, bytes], tmp_path: Path
) -> None:
    killed_often(nursery, made, tmp_path, 20, seed=7)


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(50))
def test_a_thousand_kills_lose_nothing(
    nursery: Nursery, made: tuple[Path, bytes], tmp_path: Path, seed: int
) -> None:
    killed_often(nursery, made, tmp_path, LIVES, seed)
