"""Ties are said, counted and taken back; mergers leave both cases as they were (Shows 6)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.asking import CaseFilter, case_ids, case_rows, facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.asking import Seen, met_before, met_in_case
from mediation_desk.usecases.meeting.views import thread_view
from tests.desks import MEDIATOR, ONE, OTHER, TWO, at, led, registered

GONG = Seen("龚㛃兰", ONE["person"]["id_no"], role="applicant")  # type: ignore[index]


def again(desk: Desk, case: str, first: str, **more: object) -> str:
    values = {"case": case, "other": first, "kind": "同一件事再来", "why": "没履行"}
    return desk.do("tie_case", values | more).created["case_tie"]


def merge(desk: Desk, case: str, other: str) -> str:
    values = {"case": case, "other": other, "text": "同一块地"}
    return desk.do("merge_case", values).created["case_tie"]


def undo(desk: Desk, tie: str) -> None:
    desk.do("untie_case", {"tie": tie, "why": "写错了"})


def told(desk: Desk) -> tuple[object, ...]:
    """Everything that stands: digests of all tables but the ties, facts, lists, dues, keys."""
    digests = {n: d for n, d in desk.store.rows_digest().items() if n != "case_tie"}
    with desk.store.read() as session:
        asked = [
            session.raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in ("case_list", "case_access", "met_key", "search_case")
        ]
        dues = "SELECT case_id, kind, on_day, what, rule FROM case_due ORDER BY 1, 2, 3, 4"
        asked.append(session.raw.execute(dues).fetchall())
        live = session.raw.execute("SELECT count(*) FROM case_tie WHERE deleted = 0").fetchone()[0]
    cases = sorted(line.id for line in case_rows(desk, case_ids(desk, CaseFilter())))
    return digests, asked, live, [facts_of(desk, case) for case in cases]


def test_the_second_visit_is_counted_and_asks_why(desk: Desk) -> None:
    first, second = registered(desk), registered(desk, on="2026-04-10")
    with pytest.raises(BadInput, match="field_required") as refused:
        again(desk, second, first, why="")
    assert refused.value.field == "why"
    done = desk.do("tie_case", {"case": second, "other": first, "kind": "again", "why": "反悔"})
    assert [told["said"] for _code, told in done.notices] == ["第2次来访"]
    assert (thread_view(desk, second).count, thread_view(desk, first).count) == ("第2次来访", "")
    third = registered(desk, on="2026-04-11", source="letter")
    again(desk, third, second)
    assert thread_view(desk, third).count == ""  # the first letter
    fourth = registered(desk, on="2026-04-12", source="12345热线")
    again(desk, fourth, first)
    assert thread_view(desk, fourth).count == "第2次来信来电"


def test_each_who_came_is_counted(desk: Desk) -> None:
    first = registered(desk)
    both = registered(desk, ONE, {**TWO, "role": "applicant"}, on="2026-04-10")
    again(desk, both, first)
    assert thread_view(desk, both).count == "龚㛃兰第2次来访"


def test_a_tie_is_taken_back_without_a_trace_in_the_cases(desk: Desk) -> None:
    first, second = registered(desk), registered(desk)
    before = told(desk)
    tie = again(desk, second, first)
    assert [one.number for one in thread_view(desk, first).ties] != []
    with pytest.raises(RuleBroken, match="tie_there"):
        again(desk, second, first, kind="related")
    undo(desk, tie)
    assert told(desk) == before
    with pytest.raises(RuleBroken, match="tie_unknown"):
        undo(desk, tie)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"other": "self"}, "tie_itself"),
        ({"kind": "merged"}, "tie_kind"),
        ({"why": "other"}, "field_required"),
        ({"case": "first", "other": "second"}, "tie_later"),
        ({"other": "nothing"}, "case_unknown"),
    ],
)
def test_what_cannot_be_tied_is_refused(desk: Desk, values: dict[str, str], code: str) -> None:
    first, second = registered(desk), registered(desk, on="2026-04-10")
    known = {"first": first, "second": second, "self": second}
    given = {"case": second, "other": first, "kind": "again", "why": "没谈成"} | values
    with pytest.raises((BadInput, RuleBroken), match=code):
        desk.do("tie_case", {key: known.get(value, value) for key, value in given.items()})


def test_said_at_reception_it_is_tied_with_the_registration(desk: Desk) -> None:
    first, other = registered(desk), registered(desk)
    [found, _other] = met_before(desk, [GONG]).people
    ties = [
        {"other": first, "kind": "again", "why": "没人办"},
        {"other": other, "kind": "apart"},
    ]
    done = desk.do("register", {
        "on": "2026-04-18", "facts": "又来了", "parties": [ONE, TWO], "ties": ties,
    })  # fmt: skip
    assert found.case_id in (first, other)
    assert [code for code, _told in done.notices] == ["came_again_count"]
    assert not met_in_case(desk, done.case_id)
    # said once that it is not hers: not offered for her again
    assert {one.case_id for one in met_before(desk, [GONG]).people} >= {first, done.case_id}


def test_what_was_said_not_to_be_the_same_person_is_not_asked_again(desk: Desk) -> None:
    plain = {"role": "applicant", "person": {"name": "龚㛃兰", "address": "柳树村三组"}}
    mine = registered(desk, {**ONE, "person": {**ONE["person"], "address": "柳树村三组"}}, TWO)  # type: ignore[dict-item]
    namesake = registered(desk, plain, {**TWO, "person": {"name": "赵六"}})
    typed = Seen("龚㛃兰", GONG.id_no, address="柳树村三组", role="applicant")
    assert {one.case_id for one in met_before(desk, [typed]).people} == {mine, namesake}
    desk.do("tie_case", {"case": mine, "other": namesake, "kind": "不是同一人、同一事"})
    assert {one.case_id for one in met_before(desk, [typed]).people} == {mine}
    assert not met_in_case(desk, mine).people


def test_of_a_sensitive_case_only_the_head_is_told_more_than_that_it_is(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    answer = met_before(at(desk, OTHER), [GONG])
    assert (answer.people, answer.places, answer.is_more_hidden) == ((), (), True)
    assert [one.case_id for one in met_before(at(desk, MEDIATOR), [GONG]).people] == [case]
    mine = registered(at(desk, OTHER))
    with pytest.raises(NotAllowed, match="case_sensitive"):
        again(at(desk, OTHER), mine, case)
    again(desk, mine, case)  # the head may
    [tie] = thread_view(at(desk, OTHER), mine).ties
    assert (tie.title, tie.is_hidden) == ("", True)


def test_the_same_place_with_other_people_is_told(desk: Desk) -> None:
    case = registered(desk, place="柳树村三组晒谷场")
    other = [Seen("马秀英", role="applicant")]
    answer = met_before(desk, other, [("河湾镇柳树村3社晒谷场", "")])
    assert answer.people == ()
    assert [(one.case_id, one.place) for one in answer.places] == [(case, "柳树村三组晒谷场")]
    assert not met_before(desk, other, [("柳树村三组", "")])


def test_a_merged_case_goes_on_in_the_other_and_comes_back_as_it_was(desk: Desk) -> None:
    one, two = led(desk, "hold_session"), led(desk, "accept", place="柳树村")
    before = told(desk)
    numbers = [facts_of(desk, case).case_no for case in (one, two)]
    tie = merge(desk, one, two)
    with pytest.raises(NotAllowed, match="case_merged") as refused:
        desk.do("give_notice", {"on": "2026-04-10"}, case=one)
    assert refused.value.values["number"] == numbers[1]
    view = thread_view(desk, two)
    assert [case.number for case in view.cases] == sorted(numbers)
    assert {line.number for line in view.timeline} == set(numbers)
    assert view.merged_into == ""
    assert thread_view(desk, one).merged_into == numbers[1]
    [line] = [x for x in case_rows(desk, case_ids(desk, CaseFilter(is_open=True))) if x.id == two]
    assert line.case_no == numbers[1]
    undo(desk, tie)
    assert told(desk) == before


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda desk: led(desk, "close_case"), "merge_ended"),
        (lambda desk: led(desk, "sign_agreement"), "merge_signed"),
        (lambda desk: registered(desk, track="petition"), "merge_tracks"),
        (lambda desk: registered(desk, risk_flags=["家庭暴力"]), "merge_sensitive"),
    ],
    ids=lambda made: made if isinstance(made, str) else "",
)
def test_what_cannot_be_merged_is_refused_in_words(
    desk: Desk, made: Callable[[Desk], str], code: str
) -> None:
    mine, other = registered(desk), made(desk)
    for case, into in ((mine, other), (other, mine)):
        with pytest.raises(RuleBroken, match=code):
            merge(desk, case, into)


def test_nothing_is_merged_twice_or_into_itself_or_out_of_a_basket(desk: Desk) -> None:
    one, two, three, four = (registered(desk) for _n in range(4))
    with pytest.raises(BadInput, match="tie_itself"):
        merge(desk, one, one)
    merge(desk, one, two)
    for case, other in ((one, three), (three, one)):
        with pytest.raises(RuleBroken, match="merge_twice"):
            merge(desk, case, other)
    desk.do("make_basket", {"name": "两件", "cases": [three, four]})
    with pytest.raises(RuleBroken, match="merge_basket"):
        merge(desk, three, two)


def test_a_part_is_split_off_and_merged_back(desk: Desk) -> None:
    third = {"role": "respondent", "person": {"name": "赵六"}}
    case = registered(desk, ONE, TWO, third, claims=["排水", "树木"])
    before = facts_of(desk, case)
    with pytest.raises(BadInput, match="split_sides"):
        desk.do("split_case", {"case": case, "parties": ["赵六"], "text": "两回事"})
    with pytest.raises(BadInput, match="split_party"):
        desk.do("split_case", {"case": case, "parties": ["钱七"], "text": "两回事"})
    values = {"case": case, "parties": ["龚㛃兰", "赵六"], "claims": ["树木"], "text": "两回事"}
    new = desk.do("split_case", values).case_id
    assert facts_of(desk, case) == before
    split = facts_of(desk, new)
    assert [p.person.id for p in split.parties] == [before.parties[0].person.id,
                                                    before.parties[2].person.id]  # fmt: skip
    assert split.claims == ("树木",)
    assert [one.kind for one in thread_view(desk, case).ties] == ["split"]
    merge(desk, new, case)
    assert [one.case_id for one in thread_view(desk, case).cases] == sorted([case, new])


LASTS = ("register", "record_consent", "accept", "assign_mediator", "give_notice", "hold_session")


def a_case(desk: Desk, chance: Random) -> str:
    """A case of two of twelve people, led some way on, at one of six places."""
    one, two = chance.sample(range(12), 2)
    sides = [
        {"role": role, "person": {"name": f"试{n}", "phone": f"160{n:08d}"}}
        for role, n in (("applicant", one), ("respondent", two))
    ]
    place = f"柳树村{chance.randint(1, 6)}组晒谷场"
    return led(desk, chance.choice(LASTS), *sides, place=place, facts=f"第{chance.random()}件")


def random_merges(desk: Desk, chance: Random, runs: int) -> None:
    """Cases are merged and taken apart again in any order; now and then there is a new one."""
    cases = [a_case(desk, chance) for _n in range(6)]
    before, known = told(desk), {case: facts_of(desk, case) for case in cases}
    for _run in range(runs):
        if chance.random() < 0.03:
            cases.append(a_case(desk, chance))
            before, known = told(desk), {case: facts_of(desk, case) for case in cases}
        made = {merge(desk, *pair): pair for pair in _pairs(chance, cases)}
        assert {case: facts_of(desk, case) for case in cases} == known
        for one, other in made.values():
            shown = thread_view(desk, one)
            assert {case.case_id for case in shown.cases} == {one, other}
            held = known[one], known[other]
            assert len(shown.timeline) == sum(len(facts.events) for facts in held)
            assert len(shown.people) == sum(len(facts.parties) for facts in held)
        for tie in chance.sample(sorted(made), len(made)):
            undo(desk, tie)
        assert told(desk) == before


def _pairs(chance: Random, cases: list[str]) -> list[tuple[str, str]]:
    """Up to three pairs that have no case in common."""
    mixed = chance.sample(cases, len(cases))
    return [(mixed[2 * n], mixed[2 * n + 1]) for n in range(chance.randint(1, 3))]


def test_random_cases_merged_and_taken_apart_leave_the_store_as_it_was(desk: Desk) -> None:
    random_merges(desk, Random(4), 20)


@pytest.mark.heavy
@pytest.mark.timeout(3600)
def test_a_thousand_mergers_and_their_undoing(desk: Desk) -> None:
    random_merges(desk, Random(7), 1_000)
