"""Somebody leaves: cases are handed over on record, the account goes off, the book tells all."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import DeskError
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.accounts import add_user
from mediation_desk.usecases.contingency.leaving import hand_over_cases, leaving, let_go
from mediation_desk.usecases.contingency.printed import write_handover_book
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role
from tests.desks import HEAD, MEDIATOR, OTHER, at, led
from tests.kept_store import kept_store

KEEPER = SignedIn(HEAD.user_id, HEAD.name, frozenset({Role.HEAD, Role.ADMIN}))


def begun(desk: Desk) -> str:
    values = {"user": MEDIATOR.name, "on": "2026-04-20", "reason": "调动", "witness": "樊主任"}
    return desk.do("begin_departure", values).created["departure"]


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages).replace("\n", "")


def test_what_somebody_has_in_hand_is_shown_and_closed_volumes_are_not(desk: Desk) -> None:
    mine, done = led(desk, "give_notice"), led(desk, "file_volume")
    found = leaving(desk, MEDIATOR.user_id)
    assert [one.id for one in found.open] == [mine]
    assert done not in {one.id for one in found.open}


def test_a_case_handed_over_has_its_new_mediator_and_says_so_in_its_history(desk: Desk) -> None:
    case, book = led(desk, "give_notice"), begun(desk)
    done = hand_over_cases(desk, book, (case,), OTHER.user_id)
    assert [one.why for one in done] == [""]
    assert [m.name for m in asking.facts_of(desk, case).current_mediators] == [OTHER.name]
    assert leaving(desk, MEDIATOR.user_id).open == ()
    assert any("离岗移交" in c.new for line in care.history(desk, case) for c in line.changes)


def test_what_cannot_be_handed_over_is_told_and_the_rest_goes_on(desk: Desk) -> None:
    one, two, book = led(desk, "give_notice"), led(desk, "give_notice"), begun(desk)
    party = asking.facts_of(desk, one).parties[0].name
    with desk.batch("add") as work:
        made = work.put(Row.DESK_USER, name=party, roles=["mediator"])
    done = hand_over_cases(desk, book, (one, two), made)
    assert [bool(each.why) for each in done] == [True, True]
    assert len(leaving(desk, MEDIATOR.user_id).open) == 2


def test_the_book_names_cases_handed_over_and_left_and_what_was_returned(
    desk: Desk, tmp_path: Path
) -> None:
    first, second, book = led(desk, "give_notice"), led(desk, "give_notice"), begun(desk)
    hand_over_cases(desk, book, (first,), OTHER.user_id)
    at(desk, KEEPER).do("note_left", {"departure": book, "returned": ["办公室钥匙一把"]})
    write_handover_book(desk, MEDIATOR.user_id, tmp_path / "book.pdf")
    text, cases = text_of(tmp_path / "book.pdf"), [
        asking.facts_of(desk, one) for one in (first, second)
    ]  # fmt: skip
    assert all((one.case_no or one.register_no) in text for one in cases)
    wanted = ("已移交的案件 1 件", "还没有移交的案件 1 件", "交给 何玉霞", "办公室钥匙一把")
    assert not [words for words in wanted if words not in text]
    assert not [p.name for one in cases for p in one.parties if p.name in text]


def test_nobody_leaves_by_their_own_hand_or_twice(desk: Desk) -> None:
    begun(desk)
    for who, code in ((HEAD.name, "departure_self"), (MEDIATOR.name, "departure_open")):
        with pytest.raises(DeskError, match=code):
            desk.do("begin_departure", {"user": who, "on": "2026-04-20"})


def test_the_account_goes_off_with_its_key_but_never_the_last_administrators(
    tmp_path: Path,
) -> None:
    desk = kept_store(tmp_path / "data").open()
    leaver = add_user(desk, "离岗人", [Role.MEDIATOR], "很长的密码一二三四五")
    today = desk.clock.today().isoformat()
    book = desk.do("begin_departure", {"user": "离岗人", "on": today}).created["departure"]
    let_go(desk, book, ("门禁卡",))
    assert not leaving(desk, leaver).account.active
    assert leaver not in {one.user_id for one in KeyRing.load(desk.store.folder).users}
    assert leaving(desk, desk.user.user_id).is_last_admin
    desk.store.close()
