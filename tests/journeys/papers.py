"""The shared scenarios as they are, and the text of the papers of a case, to be compared."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from docx import Document

from mediation_desk.usecases import importing
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk

FILE = Path(__file__).parents[1] / "data" / "scenarios.yaml"
Scenario = dict[str, Any]
Texts = dict[tuple[str, str], list[str]]


def scenario(name: str) -> Scenario:
    """One case of the shared file."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    cases = told["scenarios"]
    return next(case for case in cases if case["id"] == name)


def imported(desk: Desk, name: str, folder: Path) -> str:
    """The same case taken in from its file; gives its id."""
    file = folder / f"{name}.yaml"
    text = yaml.safe_dump({"scenarios": [scenario(name)]}, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")
    report = importing.import_file(desk, file)
    assert not report.refused, report.refused
    return report.imported[0].id


def texts_of(desk: Desk, case: str, codes: Sequence[str]) -> Texts:
    """Every line of every sheet of these papers, by code and subject."""
    sheets, stopped = papers_desk.issue(desk, case, list(codes))
    assert not stopped, [(stop.code, stop.error) for stop in stopped]
    return {(s.code, str(n)): lines_of(s.docx) for n, s in enumerate(sheets)}


def lines_of(docx: bytes) -> list[str]:
    """The paragraphs of a Word file in their order, those in tables too."""
    body = Document(io.BytesIO(docx)).element.body
    found = ("".join(t.text or "" for t in p.iter() if t.tag.endswith("}t")) for p in body.iter()
             if p.tag.endswith("}p"))  # fmt: skip
    return [line.strip() for line in found if line.strip()]
