"""Works at a desk without end and waits to be killed; a process of its own, ready beforehand.

Reads jobs as lines of JSON, forks a child for each, and tells every acknowledged step as a line of
JSON; the child is killed at its moment, or before its so-manieth line.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

import yaml
from openpyxl import Workbook

from mediation_desk.records.backup.making import make_backup
from mediation_desk.records.backup.pruning import prune
from mediation_desk.records.keys import wrap
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.filing import attaching, paper_files, papers_desk, signed_papers
from mediation_desk.usecases.importing import import_file
from mediation_desk.usecases.opening import create_store, open_practice
from mediation_desk.usecases.upkeep.keeping import restore
from tests.desks import CENTER, COMMITTEE, STEPS, registered
from tests.proofs.kill_store import CASES, cheap_cost, draft_text, make_store, open_desk

CODES = ("RM-02", "RM-03", "RM-10")
ROWS, DOCS = 10, 2
WORK = {
    "verbs": ("verb",),
    "drafts": ("draft", "draft", "verb"),
    "imports": ("ledger", "cases"),
    "backups": ("backup", "verb", "attach"),
    "papers": ("issue", "written", "sign", "sign", "attach"),
}
#: Where a kill between two lines is of interest: what writes, and what calls it in what order.
WATCHED = ("records", "filing", "importing", "opening", "desk.py", "keeping.py")


def tell(**words: Any) -> None:
    """One line, written at once: a pipe never holds half of it."""
    os.write(1, (json.dumps(words, ensure_ascii=False) + "\n").encode())


class Toil:
    """One child's work: a desk, a chance, and where its files lie."""

    def __init__(self, job: dict[str, Any]) -> None:
        self.desk = open_desk(Path(job["folder"]), bytes.fromhex(job["key"]))
        self.chance = random.Random(job["seed"])
        self.files, self.name = Path(job["files"]), str(job["seed"])
        self.count, self.place, self.case = 0, 0, ""

    def go_on(self, kind: str) -> None:
        """Work until killed."""
        while True:
            getattr(self, self.chance.choice(WORK[kind]))()

    def tip(self, **words: Any) -> None:
        """Tell that everything up to the newest change is acknowledged."""
        with self.desk.store.read() as session:
            sql = "SELECT seq, hex(link) FROM sync_change ORDER BY seq DESC LIMIT 1"
            tell(tip=session.raw.execute(sql).fetchone(), **words)

    def step(self, _done: int, _total: int, _note: str = "") -> None:
        """What an import reports before its next row: the rows before it are acknowledged."""
        self.tip()

    def verb(self) -> None:
        if self.place >= len(STEPS) or not self.case:
            self.case, self.place = registered(self.desk), 0
        else:
            name, values = STEPS[self.place]
            self.desk.do(name, values, case=self.case)
            self.place += 1
        self.tip()

    def draft(self) -> None:
        found = care.get_draft(self.desk, "reception")
        number = int(str(found.content["n"])) + 1 if found else 1
        care.put_draft(self.desk, "reception", {"n": number, "text": draft_text(number)})
        tell(draft=number)

    def ledger(self) -> None:
        path = self._file(".xlsx")
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.append(["2026年矛盾纠纷台账"])
        sheet.append(["序号", "排查时间", "当事人", "简要情况", "化解情况"])
        for number in range(1, ROWS + 1):
            told = f"{path.stem}之{number}"
            sheet.append([number, "2026.3.5", "龚㛃兰、陈翀", told, "已化解"])
        temp, tempfile.tempdir = tempfile.tempdir, str(self.files)
        book.save(path)  # the township's own office program; it, too, writes through a temp file
        tempfile.tempdir = temp
        self._import(path, ROWS)

    def cases(self) -> None:
        path = self._file(".yaml")
        docs = [_case(f"{path.stem}-{n}") for n in range(DOCS)]
        text = yaml.safe_dump({"scenarios": docs}, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
        self._import(path, DOCS)

    def _import(self, path: Path, count: int) -> None:
        tell(begun=str(path), count=count)
        report = import_file(self.desk, path, progress=self)
        assert len(report.imported) == count, report.refused
        self.tip(imported=str(path))

    def issue(self) -> None:
        sheets, stopped = papers_desk.issue(self.desk, self._sealed(), [self.chance.choice(CODES)])
        assert not stopped, stopped
        self.tip(issued=[papers_desk.kept_values(s, s.pdf)["pdf"] for s in sheets])

    def written(self) -> None:
        folder = self._file("")
        done = paper_files.issue_to(self.desk, self._sealed(), ["RM-03"], ("docx", "pdf"), folder)
        self.tip(written=[str(f.path) for f in done.files])

    def sign(self) -> None:
        sheet = signed_papers.make_signed_pdf(self.desk, self._sealed())
        self.tip(kept=papers_desk.kept_values(sheet, sheet.pdf)["pdf"])

    def attach(self) -> None:
        path, case = self._file(".txt"), self._sealed()
        path.write_bytes(f"{path.stem}龚㛃兰的口述。".encode() * self.chance.randrange(1, 20_000))
        attaching.attach(self.desk, case, path)
        self.tip(kept=asking.facts_of(self.desk, case).attachments[-1].sha256)

    def backup(self) -> None:
        made = make_backup(self.desk.store, self.files / "stick", datetime.now(UTC))
        prune(made.folder)
        tell(backup=made.stamp, folder=str(made.folder))

    def _sealed(self) -> str:
        with self.desk.store.read() as session:
            sql = "SELECT id FROM case_file ORDER BY id LIMIT ?"
            return str(self.chance.choice(session.raw.execute(sql, (CASES,)).fetchall())[0])

    def _file(self, ending: str) -> Path:
        self.count += 1
        return self.files / f"{self.name}-{self.count}{ending}"


def _case(name: str) -> dict[str, Any]:
    one = {"kind": "自然人", "name": "龚㛃兰", "id_no": "620102196804129960"}
    two = {"kind": "自然人", "name": "陈翀", "id_no": "620102197509039975"}
    return {
        "id": name, "title": f"{name}邻里纠纷", "track": "人民调解", "subtrack": "一般",
        "stat_type": "邻里纠纷", "source": "依申请调解", "organization": "河湾镇人民调解委员会",
        "mediators": [{"name": "蒲守信", "role": "主持调解员"}],
        "dates": {"registered": "2026-04-07", "accepted": "2026-04-07"},
        "applicants": [one], "respondents": [two], "facts": f"{name}院墙", "result": None,
    }  # fmt: skip


def die_after(lines: int, watched: tuple[str, ...] = WATCHED) -> None:
    """Kill this process at its so-manieth line of the code that writes."""
    left = lines

    def count(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal left
        left -= event == "line"
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return count

    def enter(frame: FrameType, _event: str, _arg: object) -> Any:
        file = frame.f_code.co_filename
        inside = "mediation_desk" in file and any(word in file for word in watched)
        return count if inside else None

    sys.settrace(enter)


def found_store(job: dict[str, Any]) -> None:
    """Set a township up."""
    names = (CENTER, COMMITTEE, "620199101")
    create_store(Path(job["folder"]), *names, False, "管理员", job["key"])


def found_practice(job: dict[str, Any]) -> None:
    """Make the practice township."""
    open_practice(Path(job["folder"])).store.close()


def bring_back(job: dict[str, Any]) -> None:
    """Bring a backup back into a new folder."""
    restore(Path(job["files"]), Path(job["folder"]), user="", password=job["key"])


MAKING = {"found": found_store, "practice": found_practice, "restore": bring_back}


def one_life(job: dict[str, Any], ready: int) -> None:
    """Do one job until killed."""
    tempfile.tempdir = os.environ["TMPDIR"] = job["tmp"]
    making = MAKING.get(job["kind"])
    toil = Toil(job) if making is None else None
    os.write(ready, b"ready")
    if job["lines"]:
        die_after(job["lines"])
    if making is not None:
        making(job)
        sys.settrace(None)
        tell(made=True)
        os.kill(os.getpid(), signal.SIGKILL)
    elif toil is not None:
        toil.go_on(job["kind"])


def lived(
    job: dict[str, Any], live: Callable[[dict[str, Any], int], None] = one_life
) -> int:
    """Fork a life and kill it in its time, if it has not died at its line; gives its status.

    Only this process takes note of the death, so that nobody else's number is ever killed.
    """
    heard, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            live(job, told)
        finally:
            os._exit(1)
    os.close(told)
    os.read(heard, 8)
    os.close(heard)
    until = time.monotonic() + job["after"]
    while (death := os.waitpid(pid, os.WNOHANG))[0] == 0 and time.monotonic() < until:
        time.sleep(0.001)
    if death[0] == 0:
        os.kill(pid, signal.SIGKILL)
        death = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(death[1])


def warm_up() -> None:
    """Load what the work needs once, so that a forked child starts in the middle of it."""
    with tempfile.TemporaryDirectory() as folder:
        key = make_store(Path(folder))
        toil = Toil({"folder": folder, "key": key.hex(), "seed": 0, "files": folder})
        quiet = os.dup(1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        for names in WORK.values():
            for name in names:
                getattr(toil, name)()
        os.dup2(quiet, 1)
        toil.desk.store.close()


def main() -> None:
    """Serve jobs until there are no more."""
    wrap.calibrated = cheap_cost
    warm_up()
    for line in sys.stdin:
        tell(ended=lived(json.loads(line)))


if __name__ == "__main__":
    main()
