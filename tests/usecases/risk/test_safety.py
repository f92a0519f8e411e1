"""What is asked in private stays in the room; out of it comes a card for those who sit there."""

from __future__ import annotations

from dataclasses import asdict
from io import BytesIO

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import BadInput, NotAllowed
from mediation_desk.domain.risk.safety import SafetySign, laws_of, proposed_card, wants_apart
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.risk.asking import risk_card, risk_sheet
from mediation_desk.usecases.risk.safety import safety, safety_sheet
from tests.desks import HEAD, MEDIATOR, OTHER, at, led

SECRET = "怕他喝了酒又打"


def words(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
def told(desk: Desk) -> tuple[Desk, str]:
    """The mediator has asked one party alone."""
    case = led(desk, "give_notice")
    here = at(desk, MEDIATOR)
    asked = {"party": "龚㛃兰", "on": "2026-04-08", "signs": ["家庭暴力", "afraid"], "text": SECRET}
    here.do("ask_safety", asked, case=case)
    return here, case


def test_what_was_said_warns_against_one_table_and_names_the_duties(
    told: tuple[Desk, str]
) -> None:
    found = safety(*told)
    assert (found.is_apart, found.unasked) == (True, ("陈翀",))
    assert found.signs == (SafetySign.DOMESTIC, SafetySign.AFRAID)
    articles = "".join(found.laws)
    assert "反家庭暴力法第十四条" in articles
    assert "反家庭暴力法第三十五条" in articles


def test_a_later_answer_counts(told: tuple[Desk, str]) -> None:
    desk, case = told
    desk.do("ask_safety", {"party": "龚㛃兰", "on": "2026-04-09", "signs": ["company"]}, case=case)
    found = safety(desk, case)
    assert [one.signs for one in found.answers] == [("company",)]
    assert not found.is_apart


def test_the_card_is_written_and_printed_without_what_was_said(told: tuple[Desk, str]) -> None:
    desk, case = told
    with pytest.raises(BadInput, match="safety_card_missing"):
        safety_sheet(desk, case)
    desk.do("make_safety_card", asdict(safety(desk, case).proposed), case=case)
    card = safety(desk, case).card
    assert card is not None
    assert (card.is_apart, card.seats) == (True, "双方分在两间屋，调解员来回谈")
    assert safety_sheet(desk, case).startswith(b"%PDF")
    assert "练习" not in words(safety_sheet(desk, case))
    desk.is_practice = True
    assert "练习" in words(safety_sheet(desk, case))
    assert "练习" in words(risk_sheet(desk, case))
    assert SECRET not in "".join((card.seats, card.standby, card.avoid, card.way_out))


@pytest.mark.parametrize("user", [OTHER, HEAD], ids=["colleague", "head"])
def test_nobody_else_may_read_or_write_it(told: tuple[Desk, str], user: SignedIn) -> None:
    desk, case = told
    with desk.batch("init", case=case) as work:  # the head registered it: now it is another's
        work.put(Row.CASE, case, responsible_user_id=MEDIATOR.user_id)
    other = at(desk, user)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        safety(other, case)
    with pytest.raises(NotAllowed, match="case_not_yours"):
        other.do("ask_safety", {"party": "陈翀", "on": "2026-04-08"}, case=case)


def test_it_stands_in_no_history_search_event_or_grade(told: tuple[Desk, str]) -> None:
    desk, case = told
    facts = asking.facts_of(desk, case, unmasked=True)
    assert SECRET not in repr(facts)
    assert SECRET not in repr(care.history(desk, case))
    assert asking.find(desk, "又打") == []
    assert risk_card(desk, case).found.ids == ("no_sign",)
    assert [e.event for e in facts.events][-1] == "notified"


def test_it_never_leaves_the_township(told: tuple[Desk, str]) -> None:
    """The change is of the class ``room``: a package for the county carries its header only."""
    desk, _case = told
    sql = "SELECT kind FROM sync_change WHERE verb = 'ask_safety'"
    with desk.store.read() as session:
        kinds = {row[0] for row in session.raw.execute(sql).fetchall()}
    assert kinds == {"room"}


@pytest.mark.parametrize(("signs", "apart", "law"), [
    ({SafetySign.VIOLENCE}, True, "人民调解法第二十五条"),
    ({SafetySign.MINOR_HARM}, True, "未成年人保护法第十一条"),
    ({SafetySign.DOMESTIC}, True, "反家庭暴力法第十四条"),
    ({SafetySign.DRINK}, False, ""),
    (set(), False, ""),
])  # fmt: skip
def test_each_sign_has_its_warning_and_its_article(
    signs: set[SafetySign], apart: bool, law: str
) -> None:
    assert wants_apart(signs) is apart
    assert proposed_card(signs).is_apart is apart
    assert law in "".join(laws_of(signs))
    assert bool(laws_of(signs)) is bool(law)
