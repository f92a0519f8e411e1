"""What a centre settles for itself is kept, holds at once, and comes back with the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.draw import Shift
from mediation_desk.papers.facts import FactOptions
from mediation_desk.records import lawbook
from mediation_desk.usecases import asking, desk_settings
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.numbers.giving import PATTERNS
from tests.desks import COMMITTEE, led

#: What the papers know of themselves, which nobody settles.
NO_HABITS = {"names_signers"}


def test_every_switch_of_the_papers_can_be_settled(desk: Desk) -> None:
    other = {key: not getattr(FactOptions(), key) for key in switches()}
    desk.do("set_paper_habits", {**other, "court": "青禾县人民法院"})
    habits = FactOptions.of(desk.rules.settings)
    assert {key: getattr(habits, key) for key in switches()} == other
    assert habits.court == "青禾县人民法院"


def switches() -> list[str]:
    """Every habit that the papers know, but those in words."""
    return [key for key in known() if key not in ("court", "cover")]


def known() -> list[str]:
    """Every habit that the papers know."""
    return [key for key in FactOptions.__dataclass_fields__ if key not in NO_HABITS]


def test_the_form_shows_what_the_papers_do_where_nothing_was_settled(desk: Desk) -> None:
    shown = dict(desk_settings.paper_habits(desk))
    assert (shown.pop("closing"), shown.pop("confirmation_form")) == ("printable", "")
    assert shown == {key: getattr(FactOptions(), key) for key in known()}


def test_what_was_settled_stands_in_the_store(desk: Desk) -> None:
    desk.do("set_paper_habits", {"party_letters": "是"})
    desk.do("set_number_patterns", {"people_case": "〔{年}〕{简称}民调{序号}号"})
    with desk.store.read() as session:
        kept = lawbook.load(session).settings
    assert (kept["papers.party_letters"], kept["number.people_case"]) == (
        "是", "〔{年}〕{简称}民调{序号}号",
    )  # fmt: skip


def test_a_bought_cover_is_given_the_values_alone_but_not_in_the_volume(desk: Desk) -> None:
    desk.do("set_paper_habits", {"cover": "2，-1.5"})
    case = asking.facts_of(desk, led(desk, "accept"))
    options = [papers_desk.issue_options(desk, case, code) for code in ("RM-15", "RM-10", "")]
    assert [o.values_only for o in options] == [Shift(2.0, -1.5), None, None]


@pytest.mark.parametrize("typed", ["2", "2,x", "二,一", "200,1", "2,-1,3"])
def test_a_shift_that_cannot_be_read_is_refused(desk: Desk, typed: str) -> None:
    with pytest.raises(BadInput, match="shift_unreadable"):
        desk.do("set_paper_habits", {"cover": typed})


def test_a_case_gets_its_number_in_the_centres_own_way(desk: Desk) -> None:
    desk.do("set_number_patterns", {"people_case": "〔{年}〕{简称}民调{序号}号"})
    assert asking.facts_of(desk, led(desk, "accept")).case_no == "〔2026〕河湾民调1号"


@pytest.mark.parametrize("pattern", [*PATTERNS.values(), "{年}-{序号:03d}"])
def test_patterns_as_centres_write_them_are_taken(pattern: str) -> None:
    desk_settings.check_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["第号", "{年}号", "{序号}号", "{年}{序号.__class__}", "{年}{序号!r}x{0}", "{年}{序号:>{年}}",
     "{年}{序号", "{年}{人}{序号}"],
)
def test_a_pattern_that_gives_no_number_is_refused(desk: Desk, pattern: str) -> None:
    with pytest.raises(BadInput, match="pattern_unreadable"):
        desk.do("set_number_patterns", {"people_case": pattern})
    assert "number.people_case" not in desk.rules.settings


def test_a_body_is_called_by_its_new_name_on_papers(desk: Desk, tmp_path: Path) -> None:
    case = led(desk, "accept")
    renamed = {"organization": COMMITTEE, "name": "青禾县河湾镇新人民调解委员会"}
    desk.do("amend_organization", renamed)
    assert asking.facts_of(desk, case).committee.name == "青禾县河湾镇新人民调解委员会"


@pytest.mark.parametrize(
    ("chosen", "forms"),
    [("", ["", "地方"]), ("court", [""]), ("local", ["地方"])],
)
def test_the_form_of_the_application_for_confirmation_is_chosen(
    desk: Desk, chosen: str, forms: list[str]
) -> None:
    desk.do("set_paper_habits", {"confirmation_form": chosen})
    case = led(desk, "seal_agreement")
    listed = [one.variant for one in papers_desk.paper_list(desk, case) if one.code == "SF-05"]
    assert listed == forms


def test_a_form_issued_before_the_choice_stays_in_the_list(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    papers_desk.issue(desk, case, ["SF-05/地方"])
    desk.do("set_paper_habits", {"confirmation_form": "court"})
    listed = [one.variant for one in papers_desk.paper_list(desk, case) if one.code == "SF-05"]
    assert listed == ["", "地方"]


def test_a_form_nobody_published_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="choice_unknown"):
        desk.do("set_paper_habits", {"confirmation_form": "both"})
