"""The catalogue is read from papers.toml and every papers_*.toml beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.papers.catalogue import catalogue, load_catalogue
from mediation_desk.usecases.presenting import sentence

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


ELSE = ENTRY + """
[[elsewhere]]
code = "Z"
name = "别名"
papers = {papers}
"""


def held(folder: Path, papers: str) -> Path:
    text = ELSE.format(code="A", order=1, papers=papers) + ENTRY.format(code="B", order=2)
    (folder / "papers.toml").write_text(text, encoding="utf-8")
    return folder / "papers.toml"


def test_a_code_for_which_one_paper_stands_names_that_paper(tmp_path: Path) -> None:
    assert load_catalogue(held(tmp_path, '["B"]')).paper("z").code == "B"


def test_a_code_for_which_several_stand_names_them(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        load_catalogue(held(tmp_path, '["A", "B"]')).paper("Z")
    assert (told.value.code, told.value.values["codes"]) == ("paper.elsewhere", "A、B")


@pytest.mark.parametrize(("papers", "code"), [('["C"]', "value"), ("[]", "key_missing")])
def test_a_code_must_lead_to_a_paper_there_is(tmp_path: Path, papers: str, code: str) -> None:
    with pytest.raises(KnownTrouble, match=code):
        load_catalogue(held(tmp_path, papers))


@pytest.mark.parametrize(
    ("code", "found"),
    [("XF-10", "TY-13"), ("ZZ-11", "TY-20"), ("TY-18", "paper.elsewhere"),
     ("TY-19", "paper.elsewhere"), ("XF-13", "paper.elsewhere"), ("ZZ-07", "paper.at_desk"),
     ("ZZ-10", "paper.at_desk"), ("ZZ-99", "paper.unknown")],
)  # fmt: skip
def test_every_code_of_the_notes_leads_somewhere(code: str, found: str) -> None:
    if "." not in found:
        assert catalogue().paper(code).code == found
        return
    with pytest.raises(BadInput) as told:
        catalogue().paper(code)
    assert told.value.code == found
    assert sentence(told.value)
