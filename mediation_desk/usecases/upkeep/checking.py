"""Verifies signed files and the open store, and tells the health of store and machine.

Only looks and tells; mends nothing.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.ports import Progress
from mediation_desk.records.backup import checking as deep
from mediation_desk.records.engine import choosing
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.place import trouble_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.presenting import has_sentence, notice, told
from mediation_desk.usecases.registry import AUDIT_WORK, EVERYBODY, query
from mediation_desk.usecases.upkeep.backup_places import (
    PLACE_NAMES,
    BackupStanding,
    backup_standing,
    same_disk,
)

if TYPE_CHECKING:
    from mediation_desk.papers.signing.verifying import Finding as PdfFinding

LARGEST_PDF = 200 << 20
LEAST_FREE = 2 << 30
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"})
START_UP_LINKS = 1000
#: Says on which day the whole file was last found to be in order.
PAGES_NOTE, PAGES_DAYS = "pages-checked.txt", 7
NO_SLIP = "还没有恢复凭条，请尽快补做并锁进保险柜。"
BAD_PLACE = "数据文件夹放在网络、云盘或移动盘上，请搬到本机硬盘。"
STATES = {"good": "正常", "advice": "建议", "damaged": "损坏"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was found, in words; ``good`` where it speaks for the file."""

    code: str
    message: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the doctor: ``state`` is good, advice or damaged; ``tab`` is where the settings
    mend it.
    """

    name: str
    state: str
    advice: str = ""
    tab: str = "care"

    @property
    def state_label(self) -> str:
        """The state in Chinese."""
        return STATES[self.state]


def verify_file(file: Path, desk: Desk | None = None) -> list[Finding]:
    """Everything that can be said of a PDF or a package: of the file alone, or by an open store.

    Raises BadInput ``file_unreadable``, ``file_too_large``, ``file_not_pdf``.
    """
    if is_package(file):
        return _package(file, desk)
    if file.suffix.lower() in _PICTURES:
        return verify_sheets(_read(file), desk)
    pdf = _read_pdf(file)
    scanned = [] if b"/ByteRange" in pdf else verify_sheets(pdf, desk)
    if any(one.code != "verify.no_code" for one in scanned):
        return scanned
    if desk is not None:
        from mediation_desk.usecases.filing.signed_papers import check_pdf

        return [_in_words(f) for f in check_pdf(desk, pdf)]
    from mediation_desk.papers.signing.verifying import verify_pdf

    return [_in_words(f) for f in verify_pdf(pdf)]


def is_package(file: Path) -> bool:
    """Whether a file is called a package, or begins like one."""
    try:
        with file.open("rb") as begun:
            return file.suffix == ".tjx" or begun.read(5) == b"TJX1\n"
    except OSError:
        return False


def _package(file: Path, desk: Desk | None) -> list[Finding]:
    """Who wrote a package, whether all its bytes stand, and whether its signature does."""
    from mediation_desk.sync.package import describe
    from mediation_desk.sync.trust.keeping import trust_of

    trust = None if desk is None else trust_of(desk.store)
    found = describe(file, lambda replica: trust.key_of(replica) if trust else None)
    return [Finding(f.code, told(f.code, f.values), good=f.good) for f in found]


def not_compared() -> Finding:
    """Said where there is a store that could not be asked about the file."""
    code = "verify.not_compared"
    return Finding(code, notice(code, {}), good=True)


def verify_sheets(scan: bytes, desk: Desk | None) -> list[Finding]:
    """What the codes on scanned sheets say."""
    from mediation_desk.usecases.homecoming.sheets_verified import verify_scan

    return [_in_words(f) for f in verify_scan(scan, desk)]


def verify_sheet_code(typed: str, desk: Desk | None) -> list[Finding]:
    """What a typed sheet code says. Raises BadInput ``sheet_code_unreadable``."""
    from mediation_desk.usecases.homecoming.sheets_verified import verify_code

    return [_in_words(f) for f in verify_code(typed, desk)]


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_PDF:
            raise BadInput("file_too_large", size=file.stat().st_size, largest=LARGEST_PDF)
        return file.read_bytes()
    except OSError as error:
        raise BadInput("file_unreadable", errno=error.errno) from error


def _read_pdf(file: Path) -> bytes:
    pdf = _read(file)
    if not pdf.startswith(b"%PDF-"):
        raise BadInput("file_not_pdf")
    return pdf


def _in_words(found: PdfFinding) -> Finding:
    return Finding(found.code, notice(found.code, dict(found.values)), found.good)


@query("verify_store", access=EVERYBODY)
def verify_store(desk: Desk, progress: Progress | None = None) -> list[Finding]:
    """What is wrong with the open store: pages, chain, seals, rows, files; empty if nothing."""
    desk.may(AUDIT_WORK, None, None)
    desk.store.seal()
    health = deep.full_check(desk.store, progress)
    groups = (
        ("store_pages_damaged", health.pages),
        ("chain_broken", health.log),
        ("tables_unlike_log", health.tables),
        ("blob_damaged", health.damaged_files),
        ("blob_missing", health.missing_files),
    )
    return [
        Finding(code, _what(code, what), good=code == "blob_missing")
        for code, found in groups
        for what in found
    ]


def _what(code: str, what: str) -> str:
    """The finding in words; of the chain also what is wrong with which change."""
    inner, _, place = what.partition(" ")
    detail = notice(inner, {}).removesuffix("。") if has_sentence(inner) else what
    return notice(code, {"what": f"{detail} {place}".strip()})


def pages_are_due(desk: Desk) -> bool:
    """Whether the whole file has to be read again: once a week, and where the clock went back."""
    note, today = desk.store.folder / PAGES_NOTE, desk.clock.today()
    kept = note.read_text(encoding="ascii") if note.exists() else ""
    return kept <= (today - timedelta(days=PAGES_DAYS)).isoformat() or kept > today.isoformat()


@query("check_pages", access=EVERYBODY)
def check_pages(desk: Desk) -> list[Check]:
    """Read the whole file, and keep the day on which it was in order."""
    desk.may(AUDIT_WORK, None, None)
    found = _pages(desk)
    if found.state != "damaged":
        note = desk.store.folder / PAGES_NOTE
        note.write_text(desk.clock.today().isoformat(), encoding="ascii")
    return [found]


def _pages(desk: Desk) -> Check:
    return _damage("数据库文件", bool(deep.damaged_pages(desk.store)))


@query("health", access=EVERYBODY)
def health(desk: Desk, *, pages: bool = True, progress: Progress | None = None) -> list[Check]:
    """The doctor's lines: file, chain, keys, slip, place, room on the disk, last backup.

    Without ``pages`` the file is not read from end to end, which takes a large store minutes.
    """
    desk.may(AUDIT_WORK, None, None)
    folder = desk.store.folder
    checks = [_pages(desk)] if pages else []
    checks.append(_damage("操作日志链", bool(desk.store.verify_chain(START_UP_LINKS, progress))))
    if not desk.is_practice:
        ring = KeyRing.load(folder)
        checks.append(_damage("密钥环", not ring.users))
        checks.append(_advice("恢复凭条", ring.slip_sealed is None, NO_SLIP, "backup"))
        checks += [_county()] if choosing.is_county(folder) else _of_backups(desk)
    free = shutil.disk_usage(folder).free
    checks.append(_advice("存放位置", bool(trouble_of(folder)), BAD_PLACE))
    checks.append(_advice("磁盘空间", free < LEAST_FREE, "可用空间不到2GB，请清理磁盘。"))
    return checks


def _damage(name: str, damaged: bool) -> Check:
    return Check(name, "damaged", "请停止使用并从备份恢复。") if damaged else Check(name, "good")


def _advice(name: str, needed: bool, text: str, tab: str = "care") -> Check:
    return Check(name, "advice", text, tab) if needed else Check(name, "good", tab=tab)


def _county() -> Check:
    """What a county's database must have from its server, for the program cannot see to it.

    No fault, so that it stands in the list and is not told again at every start.
    """
    return Check("县级数据库", "good", notice("care_county_server", {}), "county")


def _of_backups(desk: Desk) -> list[Check]:
    """Whether the store is backed up, to two places, and whether a backup was ever tried; a store
    that is as good as new is left in peace.
    """
    standing = backup_standing(desk)
    names = {"每日备份": _backup, "备份位置": _places, "恢复演练": _drill}
    found = {name: look(desk, standing) for name, look in names.items()}
    return [_advice(name, bool(advice), advice, "backup") for name, advice in found.items()]


def _backup(_desk: Desk, now: BackupStanding) -> str:
    last = now.last_at
    days = (now.today - last.astimezone().date()).days if last else now.days_in_use
    return notice("care_no_backup", {"days": days}) if days >= now.tell_after else ""


def _places(desk: Desk, now: BackupStanding) -> str:
    if now.days_in_use < now.tell_after:
        return ""
    if not now.places:
        return notice("care_no_place", {})
    if len(now.places) == 1:
        return notice("care_one_place", {"name": PLACE_NAMES[now.places[0].kind]})
    return notice("care_same_disk", {}) if same_disk(desk.store, now.fixed) else ""


def _drill(_desk: Desk, now: BackupStanding) -> str:
    if now.drilled_at is None:
        return notice("care_no_drill", {}) if now.days_in_use >= now.drill_every else ""
    if not now.drill_passed:
        return notice("care_bad_drill", {})
    days = (now.today - now.drilled_at.astimezone().date()).days
    return notice("care_old_drill", {"days": days}) if days >= now.drill_every else ""
