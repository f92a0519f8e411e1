"""docs/placeholders.md names every fact, and nothing that is not one."""

from __future__ import annotations

from mediation_desk.papers.facts import facts_for
from mediation_desk.shipped import shipped
from scripts.build_templates.placeholders import MEANINGS, page
from tests.papers.templates import cases

PAGE = shipped("templates_docs").parent / "docs" / "placeholders.md"


def facts() -> dict[str, object]:
    return facts_for(cases.seven_kinds(), "SF-07", "applicant-1")


def test_every_name_has_a_meaning_and_every_meaning_a_name() -> None:
    assert set(MEANINGS) == set(facts())


def test_the_page_in_the_manual_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(facts())


if __name__ == "__main__":
    PAGE.write_text(page(facts()), encoding="utf-8", newline="\n")
