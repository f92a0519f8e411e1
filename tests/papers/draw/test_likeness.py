"""LibreOffice, given the same files and fonts, breaks the same lines and fills the same pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mediation_desk.papers.draw import draw
from mediation_desk.papers.draw.fontmap import FONT_NAMES, ROLES
from tests.papers.draw.corpus import CORPUS
from tests.papers.draw.county import COUNTY
from tests.papers.draw.features import FEATURES
from tests.papers.draw.likeness import Likeness, likeness
from tests.papers.draw.office import SOFFICE, convert, fonts_conf

# Writer squeezes a grid of characters into cells of its own; we follow Word (see its own test).
# Its notes stand twice as far apart as the file says; ours are held by tests of their own.
UNLIKE = {"character_grid", "footnoted"}
MADE = {**CORPUS, **COUNTY, **FEATURES}
PAPERS = {name: made for name, made in MADE.items() if name not in UNLIKE}
EVERYDAY = ("agreement", "party_list", "official_letter", "address_form", "gridded")

needs_office = pytest.mark.skipif(
    not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice or poppler is not here"
)


def compared(names: tuple[str, ...], folder: Path) -> dict[str, Likeness]:
    ours, theirs = folder / "ours", folder / "theirs"
    ours.mkdir()
    for name in names:
        (folder / f"{name}.docx").write_bytes(PAPERS[name]())
        (ours / f"{name}.pdf").write_bytes(draw(folder / f"{name}.docx").pdf)
    convert([folder / f"{name}.docx" for name in names], folder / "office", theirs)
    return {name: likeness(ours / f"{name}.pdf", theirs / f"{name}.pdf") for name in names}


def assert_alike(found: dict[str, Likeness]) -> None:
    assert {n: f.pages for n, f in found.items() if f.pages[0] != f.pages[1]} == {}
    assert {n: f.text for n, f in found.items() if f.text < 0.995} == {}
    assert {n: f.lines for n, f in found.items() if f.lines < 0.95} == {}
    assert {n: f.places for n, f in found.items() if f.places < 0.95} == {}


@needs_office
def test_everyday_papers_break_lines_as_libreoffice_does(tmp_path: Path) -> None:
    assert_alike(compared(EVERYDAY, tmp_path))


@needs_office
@pytest.mark.heavy
@pytest.mark.timeout(600)
def test_all_papers_break_lines_as_libreoffice_does(tmp_path: Path) -> None:
    found = compared(tuple(PAPERS), tmp_path)
    assert_alike(found)
    assert sum(f.lines for f in found.values()) / len(found) > 0.98


def test_every_role_is_known_to_the_font_configuration() -> None:
    conf = fonts_conf("")
    assert all(f"Tiaojie {role.capitalize()}" in conf for role in ROLES)
    names = [name for group in FONT_NAMES.values() for name in group]
    assert all(f"<string>{name}</string>" in conf for name in names)
