"""A character that no font has is named, given once with its picture, and stands on the paper."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.filling.characters import SIDE, from_file
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import paper_files, papers_desk, rare_names
from tests.desks import TWO, registered

BEYOND = "\U00031350"  # extension H
NAME = f"赵{BEYOND}"
STROKES = "[[[0,0,0],[60,40,20],[140,10,45]],[[20,90,80],[120,95,120]]]"


@pytest.fixture
def case(desk: Desk) -> str:
    return registered(desk, {"role": "applicant", "person": {"name": NAME}}, TWO)


def test_the_character_is_named_with_its_bearer_and_in_what_the_papers_lack(
    desk: Desk, case: str
) -> None:
    (found,) = rare_names.names_without_picture(desk, case)
    assert (found.name, found.character) == (NAME, BEYOND)
    lines = paper_files.list_papers(desk, case)
    assert lines
    assert all(any(BEYOND in lacks for lacks in line.missing) for line in lines)


def test_written_once_it_stands_on_papers_of_every_case(desk: Desk, case: str) -> None:
    bare = papers_desk.preview(desk, case, "RM-01").pdf
    given = {"person": NAME, "character": BEYOND, "strokes": STROKES}
    desk.do("give_name_picture", given, case=case)
    assert rare_names.names_without_picture(desk, case) == ()
    assert papers_desk.preview(desk, case, "RM-01").pdf.count(b"/Image") > bare.count(b"/Image")
    person = rare_names.facts_of(desk, case).parties[0].person.id
    known = {"role": "applicant", "person": {"person_id": person}}
    assert not rare_names.names_without_picture(desk, registered(desk, known, TWO))


def test_a_photograph_is_cut_to_the_character_alone(tmp_path: Path) -> None:
    photo = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(photo).rectangle((400, 200, 500, 260), fill="black")
    photo.save(tmp_path / "字.jpg")
    made = Image.open(io.BytesIO(from_file(tmp_path / "字.jpg")))
    assert (made.size, made.mode) == ((SIDE, SIDE), "LA")
    left, _top, right, _bottom = made.getchannel("A").getbbox() or (0, 0, 0, 0)
    assert right - left > SIDE * 0.8


@pytest.mark.parametrize("content", [b"no picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_is_refused(
    desk: Desk, case: str, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(content)
    with pytest.raises(BadInput, match="character_picture_unusable"):
        desk.do(
            "give_name_picture",
            {"person": NAME, "character": BEYOND, "file": str(file)},
            case=case,
        )


def test_a_blank_sheet_is_no_character(tmp_path: Path) -> None:
    Image.new("L", (50, 50), 255).save(tmp_path / "x.png")
    with pytest.raises(BadInput, match="character_picture_unusable"):
        from_file(tmp_path / "x.png")


def test_a_character_that_fonts_have_needs_no_picture(desk: Desk, case: str) -> None:
    with pytest.raises(BadInput, match="character_not_rare"):
        desk.do(
            "give_name_picture",
            {"person": NAME, "character": "赵", "strokes": STROKES},
            case=case,
        )
