"""The templates on disk are what the builder writes, and every one of them is in the catalogue."""

from __future__ import annotations

import re
import zipfile

import pytest

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Origin, catalogue
from mediation_desk.papers.facts import facts_for
from mediation_desk.papers.filling.templates import compile_template
from mediation_desk.shipped import shipped
from scripts.build_templates.catalogue import SHEETS
from scripts.build_templates.saving import docx_bytes
from tests.papers.templates import cases

FOLDER = shipped("templates_docs")
ISSUE = [f"RM-{n:02d}" for n in range(1, 20)]
ISSUE += [f"TY-{n:02d}" for n in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22)]
ISSUE += ["SF-05", "SF-08"]
FOREIGN = [
    "XJ-01",
    "XJ-03",
    "XJ-04",
    "XJ-06",
    "XJ-07",
    "SF-03",
    "SF-04",
    "SF-06",
    "SF-07",
    "GA-01",
    "GA-02",
    "JT-01",
    "JT-02",
    "JT-03",
    "JT-04",
    "SC-01",
    "XF-07",
]


@pytest.mark.parametrize("name", SHEETS)
def test_the_file_on_disk_is_what_the_builder_writes(name: str) -> None:
    assert docx_bytes(SHEETS[name]()) == (FOLDER / f"{name}.docx").read_bytes()


def test_every_template_is_in_the_catalogue_and_the_other_way_round() -> None:
    named = {p.template for p in catalogue()}
    assert named == {p.name for p in FOLDER.glob("*.docx")}


def test_the_catalogue_has_all_papers_of_the_people_track() -> None:
    assert set(ISSUE) <= {p.code for p in catalogue()}


def test_papers_of_other_organs_are_kept_and_not_made() -> None:
    nobody = CaseFacts("x")
    foreign = {p.code: p.template_for(nobody) for p in catalogue() if p.origin is Origin.FOREIGN}
    assert foreign == dict.fromkeys(FOREIGN, "custody.docx")


def leads_somewhere(facts: object, path: list[str]) -> bool:
    if not path:
        return True
    if isinstance(facts, list):
        return all(leads_somewhere(item, path) for item in facts)
    return (
        isinstance(facts, dict) and path[0] in facts and leads_somewhere(facts[path[0]], path[1:])
    )


@pytest.mark.parametrize("paper", list(catalogue()), ids=lambda p: p.key)
def test_must_and_blank_name_facts_that_exist(paper: object) -> None:
    facts = facts_for(cases.sides(1), paper.key)  # type: ignore[attr-defined]
    named = [r.fact for r in (*paper.must, *paper.blank)]  # type: ignore[attr-defined]
    assert [n for n in named if not leads_somewhere(facts, n.split("."))] == []


@pytest.mark.parametrize("name", SHEETS)
def test_templates_ask_only_for_facts_there_are(name: str) -> None:
    asked = compile_template((FOLDER / f"{name}.docx").read_bytes()).names
    assert asked <= set(facts_for(cases.sides(1), "RM-10"))


@pytest.mark.parametrize("name", SHEETS)
def test_templates_carry_nothing_of_the_machine(name: str) -> None:
    with zipfile.ZipFile(FOLDER / f"{name}.docx") as file:
        days = {entry.date_time for entry in file.infolist()}
        core = file.read("docProps/core.xml").decode()
    assert days == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"2026-01-01"}
