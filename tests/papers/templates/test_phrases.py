"""Every verified phrase stands in its paper, in the blank form or in a filled one, to the letter.

The phrases are copied from the project domain notes (tests/data/paper_phrases.yaml), not from the
templates.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.papers.catalogue import catalogue
from tests.papers.matrix.made import at_home
from tests.papers.templates import cases
from tests.papers.templates import organ_cases as o
from tests.papers.templates import track_cases as t
from tests.papers.templates.reading import text_of

DATA = Path(__file__).parents[2] / "data" / "paper_phrases.yaml"
TOLD = yaml.safe_load(DATA.read_text(encoding="utf-8"))
PHRASES = [(code, words) for code, told in TOLD["phrases"].items() for words in told]


def blank(code: str) -> str:
    """The paper with nothing known of the case but where it belongs."""
    organ = {"GA": o.POLICE, "JT": o.TRAFFIC, "SC": o.MARKET}.get(code[:2])
    if organ is None:
        return text_of(CaseFacts("x"), code)
    return text_of(CaseFacts("x", Track.ADMINISTRATIVE, committee=organ), code)


def full(code: str) -> str:
    """The paper of a case that knows everything."""
    make = {"YL": t.medical, "LD": t.wages}.get(code[:2], lambda: cases.sides(1))
    return text_of(at_home(make(), catalogue().paper(code)), code)


def stands_in(phrase: str, text: str) -> bool:
    """Whether the fixed parts of a phrase stand in a text one behind the other."""
    told, at = re.sub(r"\s", "", text), 0
    for part in filter(None, re.split("_+|／", re.sub(r"\s", "", phrase))):
        place = told.find(part, at)
        if place < 0:
            return False
        at = place + len(part)
    return True


@pytest.mark.parametrize(("code", "phrase"), PHRASES, ids=lambda one: one[:24])
def test_the_phrase_stands_in_the_paper(code: str, phrase: str) -> None:
    assert stands_in(phrase, blank(code)) or stands_in(phrase, full(code))


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [("甲____乙", "甲 1 乙", True), ("甲____乙", "乙 1 甲", False), ("共____页", "共1张", False)],
)
def test_parts_stand_in_their_order(phrase: str, text: str, stands: bool) -> None:
    assert stands_in(phrase, text) is stands
