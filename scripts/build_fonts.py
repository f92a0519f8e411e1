"""Builds ``resources/fonts`` from the fonts of Debian packages; run by hand, never by the program.

    python scripts/build_fonts.py FOLDER_WITH_DEBS [--only Fang ...]

``apt-get download`` the packages named in ``PACKAGES`` into one folder first. Every face becomes a
TrueType file without hinting and without layout tables, under a family name of our own (the
sources' names are reserved or trade marks), with check boxes added where the source has none.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import shutil
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

PACKAGES = (
    "fonts-noto-cjk",
    "fonts-lxgw-wenkai",
    "fonts-wqy-microhei",
    "fonts-hanazono",
    "texlive-lang-chinese",
    "unicode-data",
)
OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
BORN = 3_850_000_000  # seconds since 1904: one fixed moment, so that a rebuild gives the same bytes

# A square of 0.8 em with a stroke of 0.06 em, and a tick and a cross that fit inside it.
_OUTER = ((0.10, -0.02), (0.10, 0.78), (0.90, 0.78), (0.90, -0.02))
_INNER = ((0.16, 0.04), (0.84, 0.04), (0.84, 0.72), (0.16, 0.72))
_TICK = ((0.25, 0.40), (0.31, 0.46), (0.44, 0.28), (0.72, 0.64), (0.79, 0.59), (0.45, 0.15))
_CROSS_A = ((0.24, 0.17), (0.71, 0.64), (0.76, 0.59), (0.29, 0.12))
_CROSS_B = ((0.24, 0.59), (0.29, 0.64), (0.76, 0.17), (0.71, 0.12))
MARKS: dict[int, tuple[tuple[tuple[float, float], ...], ...]] = {
    0x2610: (_OUTER, _INNER),
    0x2611: (_OUTER, _INNER, _TICK),
    0x2612: (_OUTER, _INNER, _CROSS_A, _CROSS_B),
    0x2713: (_TICK,),
}


@dataclass(frozen=True)
class Face:
    """One file to build: where it comes from and which characters it keeps."""

    name: str
    package: str
    source: str
    number: int
    keep: str  # "all", "common", "rest" or "extension"
    bold: bool = False


FANDOL = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf"
HANA = "usr/share/fonts/truetype/hanazono/HanaMinB.ttf"
WENKAI = "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
WQY = "usr/share/fonts/truetype/wqy/wqy-microhei.ttc"
NOTO = "usr/share/fonts/opentype/noto/NotoSerifCJK-"
FACES = (
    Face("Fang", "texlive-lang-chinese", FANDOL, -1, "all"),
    Face("Song", "fonts-noto-cjk", NOTO + "Regular.ttc", 2, "common"),
    Face("Title", "fonts-noto-cjk", NOTO + "Bold.ttc", 2, "common", bold=True),
    Face("Rare", "fonts-noto-cjk", NOTO + "Regular.ttc", 2, "rest"),
    Face("Ext", "fonts-hanazono", HANA, -1, "extension"),
    Face("Kai", "fonts-lxgw-wenkai", WENKAI, -1, "all"),
    Face("Hei", "fonts-wqy-microhei", WQY, 0, "all"),
)


def unpack(debs: Path, work: Path) -> None:
    """Unpacks each package into a folder of its own."""
    for package in PACKAGES:
        place = work / package
        if not place.exists():
            deb = next(debs.glob(f"{package}_*.deb"))
            subprocess.run(["dpkg", "-x", str(deb), str(place)], check=True)


def general_standard(work: Path) -> set[int]:
    """The 8105 characters of 通用规范汉字表, from Unihan's kTGH."""
    table = work / "unicode-data/usr/share/unicode/Unihan_OtherMappings.txt.bz2"
    lines = bz2.decompress(table.read_bytes()).decode("utf-8").splitlines()
    return {int(line.split("\t")[0][2:], 16) for line in lines if "\tkTGH\t" in line}


def gb2312() -> set[int]:
    """Every character of GB 2312."""
    cells = (bytes((a, b)) for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF))
    return {ord(text) for cell in cells if (text := cell.decode("gb2312", "ignore"))}


def common(work: Path) -> set[int]:
    """What everyday papers need: letters, signs, kana, GB 2312 and the 8105 characters."""
    signs = set(range(0x20, 0x1100)) | set(range(0x1E00, 0x3400)) | set(range(0xFE10, 0xFFEF))
    return signs | gb2312() | general_standard(work)


def wanted(face: Face, have: Iterable[int], everyday: set[int]) -> set[int]:
    """The characters one face keeps out of those its source has."""
    hangul = set(range(0x1100, 0x1200)) | set(range(0xA960, 0xA980)) | set(range(0xAC00, 0xD800))
    stock = set(have) - hangul
    if face.keep == "common":
        return stock & everyday
    if face.keep == "rest":
        han = {c for c in stock if c >= 0x2E80}
        return han - everyday
    if face.keep == "extension":
        return {c for c in stock if c >= 0x20000}
    return stock


def thin(font: TTFont, characters: set[int]) -> None:
    """Keeps only ``characters`` and drops hinting and layout."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "kern", "DSIG",
                            "morx", "feat", "gasp", "FFTM", "meta", "PfEd", "EBDT", "EBLC", "JSTF"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Turns cubic (CFF) outlines into quadratic ones, at most 1/1000 em away."""
    if "glyf" in font:
        return
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    drawn: dict[str, Glyph] = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = drawn
    for name in order:
        drawn[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(drawn[name], "xMin", 0))
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs",
                  "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions",
                  "maxComponentElements"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    maxp.numGlyphs = len(order)
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def add_marks(font: TTFont) -> None:
    """Adds the check boxes the source lacks, one em wide."""
    em = font["head"].unitsPerEm
    have = font.getBestCmap()
    for code, contours in MARKS.items():
        if code in have:
            continue
        pen = TTGlyphPen(None)
        for contour in contours:
            first, *rest = ((round(x * em), round(y * em)) for x, y in contour)
            pen.moveTo(first)
            for point in rest:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{code:04X}"
        glyph = pen.glyph()
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (em, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def rename(font: TTFont, face: Face) -> None:
    """Gives the face our family name and keeps the source's copyright and licence lines."""
    names = font["name"]
    kept = {i: names.getDebugName(i) for i in (0, 13, 14)}
    version = names.getDebugName(5) or ""
    style = "Bold" if face.bold else "Regular"
    family = f"Tiaojie {face.name}"
    names.names = []
    texts = {0: kept[0], 1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
             5: f"Version 1.000; from {version}", 6: f"Tiaojie{face.name}-{style}",
             13: kept[13], 14: kept[14]}
    for number, text in texts.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = BORN
    font.recalcTimestamp = False


def build(face: Face, work: Path) -> str:
    """Builds one face; returns a line for the person at the desk."""
    font = TTFont(work / face.package / face.source, fontNumber=face.number)
    thin(font, wanted(face, font.getBestCmap(), common(work)))
    to_truetype(font)
    if face.keep in ("all", "common"):
        add_marks(font)
    rename(font, face)
    place = OUT / f"Tiaojie{face.name}.ttf"
    font.save(place)
    return f"{place.name} {place.stat().st_size / 1e6:.1f} MB {len(font.getBestCmap())} characters"


def main() -> int:
    """Unpacks, builds two faces at a time and copies the licences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("debs", type=Path)
    parser.add_argument("--only", nargs="*", default=[face.name for face in FACES])
    given = parser.parse_args()
    work = given.debs / "unpacked"
    unpack(given.debs, work)
    OUT.mkdir(parents=True, exist_ok=True)
    chosen = [face for face in FACES if face.name in given.only]
    with ProcessPoolExecutor(2) as pool:
        for line in pool.map(build, chosen, [work] * len(chosen)):
            sys.stdout.write(line + "\n")
    copy_licences(work)
    return 0


def copy_licences(work: Path) -> None:
    """Puts the sources' licence texts beside the fonts."""
    licences = OUT / "licences"
    licences.mkdir(exist_ok=True)
    for package in ("fonts-noto-cjk", "fonts-lxgw-wenkai", "fonts-wqy-microhei", "fonts-hanazono"):
        source = work / package / "usr/share/doc" / package / "copyright"
        shutil.copyfile(source, licences / f"{package}.txt")
    fandol = work / "texlive-lang-chinese/usr/share/doc/texlive-doc/fonts/fandol"
    shutil.copyfile(fandol / "README", licences / "fandol-README.txt")
    (licences / "GPL-3.txt").write_bytes(gzip.decompress((fandol / "COPYING.gz").read_bytes()))
    shutil.copyfile("/usr/share/common-licenses/Apache-2.0", licences / "Apache-2.0.txt")


if __name__ == "__main__":
    raise SystemExit(main())
