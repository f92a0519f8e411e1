"""The catalogue is read from papers.toml and every papers_*.toml beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.catalogue import load_catalogue

ENTRY = """
[[paper]]
code = "{code}"
name = "文书"
origin = "own"
template = "x.docx"
per = "case"
order = {order}
"""


def written(folder: Path, **files: tuple[str, int]) -> Path:
    for name, (code, order) in files.items():
        text = ENTRY.format(code=code, order=order)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder / "papers.toml"


def test_places_count_across_all_files(tmp_path: Path) -> None:
    place = written(tmp_path, papers=("A", 5), papers_z=("B", 1), papers_b=("C", 7))
    assert [p.code for p in load_catalogue(place)] == ["B", "A", "C"]


def test_a_paper_stands_in_one_file_only(tmp_path: Path) -> None:
    with pytest.raises(KnownTrouble, match="doubled"):
        load_catalogue(written(tmp_path, papers=("A", 1), papers_x=("A", 2)))


def test_an_unreadable_file_beside_it_is_told(tmp_path: Path) -> None:
    place = written(tmp_path, papers=("A", 1))
    (tmp_path / "papers_x.toml").write_text("[[paper", encoding="utf-8")
    with pytest.raises(KnownTrouble, match="unreadable"):
        load_catalogue(place)
