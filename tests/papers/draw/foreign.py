"""Word files of other people's, drawn by us and by LibreOffice: exceptions, words lost, pages.

The files lie in a folder of their own outside the project (``FOREIGN_PAPERS``); ``fetch`` fills it
from public repositories. They are used, never committed. LibreOffice's drawings are kept beside
them, since they stay the same while fonts and LibreOffice do.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import shutil
import subprocess
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import unescape

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.draw import draw
from mediation_desk.papers.draw.fontmap import FONT_NAMES
from tests.papers.draw.office import convert, fonts_conf

FOLDER = "FOREIGN_PAPERS"  # environment variable that names the folder
SOURCES = {  # repositories that hold Word files for their own tests, and where
    "python-openxml/python-docx": "",
    "elapouya/python-docx-template": "",
    "apache/poi": "test-data",
    "jgm/pandoc": "test",
    "plutext/docx4j": "",
    "Sayi/poi-tl": "",
    "draco1023/poi-tl-ext": "",
    "danxiaozhiren/gongwen-format-converter-skill": "",
    "cat1004/ODR_TOOLS": "",
}
_BATCH = 12
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError)
_FONT = re.compile('(?:w:(?:ascii|hAnsi|eastAsia|cs)|typeface)="([^"]+)"')
_WORD = re.compile(r"[^\W\d_]+|\d+", re.UNICODE)
_NO_TARGET = re.compile(r"Error:\s+Reference\s+source\s+not\s+found")  # LibreOffice's own words
_MOVED = re.compile(r"<w:moveFrom .*?</w:moveFrom>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_OF_CHARTS = ("chart", "title", "series", "图", "表", "标", "题", "系", "列", "类", "别")
_STRUCK = re.compile(r"<w:delText[^>]*>([^<]*)<")
_CHINESE = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])")


def fetch(folder: Path) -> None:
    """Bring the Word files of ``SOURCES`` into ``folder``; what is there already stays.

    Raises CalledProcessError where git cannot reach a repository.
    """
    for name, below in SOURCES.items():
        into = folder / name.rpartition("/")[2]
        if into.exists():
            continue
        clone = folder / ".git-copies" / into.name
        url = f"https://github.com/{name}.git"
        run = ["git", "clone", "-q", "--bare", "--depth=1", "--filter=blob:none", url, str(clone)]
        subprocess.run(run, check=True)
        git = ["git", "--git-dir", str(clone)]
        listed = [*git, "-c", "core.quotepath=off", "ls-tree", "-r", "--name-only", "HEAD", below]
        names = subprocess.run(listed, check=True, capture_output=True, text=True).stdout
        into.mkdir(parents=True)
        for path in names.splitlines():
            if path.lower().endswith(".docx"):
                shown = [*git, "show", f"HEAD:{path}"]
                data = subprocess.run(shown, check=True, capture_output=True).stdout
                (into / path.replace("/", "~")).write_bytes(data)
        shutil.rmtree(clone)


def foreign_files(folder: Path) -> list[Path]:
    """The Word files of the folder, each content once; what is locked with a password is none."""
    seen: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.docx")):
        if ".libreoffice" not in path.parts and zipfile.is_zipfile(path):
            seen.setdefault(digest(path), path)
    return list(seen.values())


def digest(path: Path) -> str:
    """Short name of a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:20]


@dataclass(slots=True)
class Held:
    """One file held against LibreOffice's drawing of it (``theirs`` 0: it draws none either)."""

    name: str
    ours: int = 0
    theirs: int = 0
    words: int = 0
    lost: list[str] = field(default_factory=list)
    not_drawn: tuple[str, ...] = ()
    unnamed: list[str] = field(default_factory=list)  # lost, and nothing says so
    trouble: str = ""  # code of what we refuse
    strange: bool = False  # a tenth of it or more in a script that no shipped font has
    fault: str = ""  # an exception that is no refusal

    @property
    def whole(self) -> bool:
        """Every word there; one in 200 may be broken elsewhere or be the hour of drawing."""
        return not self.lost or len(self.lost) <= self.words // 200

    @property
    def told(self) -> bool:
        """Every word there, or what is missing is named to the user."""
        return len(self.unnamed) <= self.words // 200

    @property
    def same_pages(self) -> bool:
        """Whether both fill the same count of pages."""
        return self.ours == self.theirs


def drawn_by_libreoffice(
    files: Sequence[Path], folder: Path, names: Sequence[str]
) -> dict[Path, Path | None]:
    """LibreOffice's drawing of each file; None where it gives none. Made once, then kept."""
    mark = hashlib.sha256(fonts_conf("", "", names).encode()).hexdigest()[:8]
    kept = folder / ".libreoffice" / mark
    kept.mkdir(parents=True, exist_ok=True)
    pdfs = {path: kept / f"{digest(path)}.pdf" for path in files}
    missing = [path for path, pdf in pdfs.items() if not pdf.exists() and not _none(pdf).exists()]
    for start in range(0, len(missing), _BATCH):
        _convert(missing[start : start + _BATCH], kept, names)
    return {path: pdf if pdf.exists() else None for path, pdf in pdfs.items()}


def fonts_named(files: Iterable[Path]) -> list[str]:
    """All names of fonts that the files use and ``fontmap`` does not list."""
    known = {name.casefold() for names in FONT_NAMES.values() for name in names}
    found: set[str] = set()
    for path in files:
        with suppress(*_BROKEN), zipfile.ZipFile(path) as packed:
            for part in packed.namelist():
                if part.endswith(".xml"):
                    text = packed.read(part).decode("utf-8", "replace")
                    found.update(unescape(name) for name in _FONT.findall(text))
    return sorted(name for name in found if name.strip().casefold() not in known)


def _none(pdf: Path) -> Path:
    return pdf.with_suffix(".none")


def _convert(files: Sequence[Path], kept: Path, names: Sequence[str]) -> None:
    """One batch; where LibreOffice ends or hangs over it, file by file."""
    work = kept / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    copies = [work / f"{digest(path)}.docx" for path in files]
    for path, copy in zip(files, copies, strict=True):
        shutil.copyfile(path, copy)
    try:
        convert(copies, work / "office", kept, names)
        whole = all((kept / f"{copy.stem}.pdf").exists() for copy in copies)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        whole = False
    if whole:
        return
    if len(files) > 1:
        for path, copy in zip(files, copies, strict=True):
            if not (kept / f"{copy.stem}.pdf").exists():
                _convert([path], kept, names)
    else:
        _none(kept / f"{digest(files[0])}.pdf").touch()


def text_of(pdf: Path) -> str:
    """The text poppler copies out."""
    command = ["pdftotext", "-q", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def pages_of(pdf: Path) -> int:
    """Count of pages."""
    said = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True).stdout
    found = re.search(rb"^Pages:\s+(\d+)", said, re.MULTILINE)
    return int(found[1]) if found else 0


def words_of(text: str) -> Counter[str]:
    """The words and numbers of a text; Chinese characters count one by one."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return Counter(_WORD.findall(_CHINESE.sub(r" \1 ", plain)))


def lost_words(ours: str, theirs: str) -> tuple[int, list[str]]:
    """How many words LibreOffice shows, and those that ours does not.

    A word cut in two by a line's end counts as shown if its letters stand together in ours.
    """
    mine, other = words_of(ours), words_of(theirs)
    missing = other - mine
    plain = unicodedata.normalize("NFKC", ours).casefold()
    close = re.sub(r"[\s\-\u2010\u2011\u00ad]+", "", plain)
    lost = [
        word for word, times in missing.items() for _ in range(times)
        if mine[word] or close.count(word) < other[word]
    ]  # fmt: skip
    spare = sum((mine - other).values())  # words that stand in two halves elsewhere
    halves = {word for word in lost if len(word) > 1 and spare and close.count(word) >= other[word]}
    return sum(other.values()), [word for word in lost if word not in halves]


def hold(path: Path, theirs: Path | None, out: Path, base: Path) -> Held:
    """Draws one file and compares; nothing it does can end the measuring."""
    held = Held(str(path.relative_to(base)))
    if theirs is not None:
        held.theirs = pages_of(theirs)
    try:
        drawn = draw(path)
    except KnownTrouble as trouble:
        held.trouble = trouble.code
        return held
    except Exception as fault:  # noqa: BLE001  finding such is what this is for
        held.fault = f"{type(fault).__name__}: {fault}"[:120]
        return held
    pdf = out / f"{digest(path)}.pdf"
    pdf.write_bytes(drawn.pdf)
    held.ours, held.not_drawn = drawn.pages, drawn.not_drawn
    if theirs is not None:
        said = _NO_TARGET.sub("", text_of(theirs)).replace(digest(path), "")
        words, lost = lost_words(text_of(pdf), said)
        aside = Aside(path)
        if held.ours != held.theirs:  # heads of pages and tables come as often as pages do
            ours = words_of(text_of(pdf))
            lost = [word for word in lost if word not in aside.repeated or not ours[word]]
        held.words = words
        held.lost = [word for word in lost if not aside.needless(word, drawn.not_drawn)]
        unseen = {name[6] for name in drawn.not_drawn if name.startswith("字库外的字")}
        strange = [word for word in words_of(said).elements() if unseen.intersection(word)]
        held.strange = len(strange) > words // 10
        held.unnamed = [
            word for word in held.lost
            if not unseen.intersection(word) and not aside.pictured(word, drawn.not_drawn)
        ]  # fmt: skip
    return held


class Aside:
    """Words of a file that need not be where LibreOffice has them, or that we leave out by intent.

    ``repeated`` stand in headers, footers and heads of tables. A field that shows the hour of
    drawing is set anew by LibreOffice and kept as it is stored by us.
    """

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as packed:
            parts = {
                name: packed.read(name).decode("utf-8", "replace")
                for name in packed.namelist() if name.endswith(".xml")
            }  # fmt: skip
        body = "".join(text for name, text in parts.items() if name.startswith("word/"))
        self._struck = unescape(" ".join(_STRUCK.findall(body))).casefold()
        self._struck += "".join(_plain(part) for part in _MOVED.findall(body)).casefold()
        drawn = (text for name, text in parts.items() if "/charts/" in name or "/diagrams/" in name)
        self._pictured = words_of(unescape("".join(_plain(text) for text in drawn)))
        heads = [text for name, text in parts.items() if re.search(r"/(header|footer)\d*\.", name)]
        heads += [row for row in _ROW.findall(body) if "<w:tblHeader" in row]
        self.repeated = set(words_of(unescape("".join(_plain(text) for text in heads))))

    def needless(self, word: str, named: Sequence[str]) -> bool:
        """Whether LibreOffice shows a word that the paper itself does not hold: the hour of
        drawing, what was struck out, numbers along the axes of a chart and beside lines.
        """
        if "行号" in named and word.isdigit():
            return True
        if "会变的日期（画的是文件里存着的）" in named and (word.isdigit() or word in _today()):
            return True
        if any("修订" in name for name in named) and self._was_struck(word):
            return True
        return "图表的图形（只画出数字）" in named and (word.isdigit() or word in _OF_CHARTS)

    def _was_struck(self, word: str) -> bool:
        """Whether a word was struck out, by itself or together with what is left of it."""
        parts = self._struck.split()
        return word in self._struck or any(
            word.startswith(part) or word.endswith(part) for part in parts
        )

    def pictured(self, word: str, named: Sequence[str]) -> bool:
        """Whether a word stands in a diagram that is named as not drawn."""
        return "SmartArt 图示" in named and word in self._pictured


def _plain(xml: str) -> str:
    return " " + re.sub(r"<[^>]+>", " ", xml)


def _today() -> set[str]:
    """What a field for date or time may show these days."""
    now = datetime.datetime.now()
    near = [now + datetime.timedelta(days=days) for days in (-1, 0, 1)]
    forms = ("%Y", "%m", "%d", "%B", "%b", "%A", "%a", "%y")
    words = {day.strftime(form).lstrip("0").casefold() for day in near for form in forms}
    words |= {day.strftime(form).casefold() for day in near for form in forms}
    words |= {f"{n:02d}" for n in range(60)} | {str(n) for n in range(60)}
    return words | set("年月日星期一二三四五六时分ymd") | {"am", "pm"}


def hold_all(folder: Path, only: str = "") -> list[Held]:
    """All files of the folder (those whose name contains ``only``) held against LibreOffice."""
    everything = foreign_files(folder)
    files = [path for path in everything if only in str(path)]
    theirs = drawn_by_libreoffice(files, folder, fonts_named(everything))
    out = folder / ".ours"
    out.mkdir(exist_ok=True)
    with ProcessPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        jobs = [pool.submit(hold, path, theirs[path], out, folder) for path in files]
        return [job.result() for job in jobs]


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures over the files that LibreOffice draws and whose script the shipped fonts have."""

    files: int
    strange: int
    faults: int
    refused: int
    whole: float
    told: float
    pages: float


def summed(found: Iterable[Held]) -> Sum:
    """The figures; a file we refuse and LibreOffice draws counts as lost and as unlike."""
    everything = list(found)
    both = [held for held in everything if held.theirs and not held.strange]
    shown = [held for held in both if not held.trouble and not held.fault]
    count = max(len(both), 1)
    return Sum(
        len(both), sum(held.strange for held in everything),
        sum(bool(held.fault) for held in everything),
        sum(bool(held.trouble) for held in both),
        sum(held.whole for held in shown) / count,
        sum(held.told for held in shown) / count, sum(held.same_pages for held in shown) / count,
    )  # fmt: skip


def reasons(found: Iterable[Held]) -> Iterator[tuple[str, int]]:
    """What is reported as not drawn, the most frequent first."""
    return iter(Counter(name for held in found for name in held.not_drawn).most_common())
