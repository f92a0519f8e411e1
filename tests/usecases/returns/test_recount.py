"""TJ-01 against a plain count by the counting rule, one case file after the other.

The six scenarios are counted from their file as it lies there; made-up cases of all tracks from
their case pages. Whatever the program knows of bodies and sources is said here once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.domain.returns.periods import Period, PeriodKind, period_of, read_period
from mediation_desk.records.writing import Row
from mediation_desk.usecases import demo
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.returns.views import Return, made_return
from tests.desks import HEAD, at, led, make_desk
from tests.usecases.importing.track_cases import taken
from tests.usecases.rates.test_recount import case_ids, pages_of

DATA = Path(__file__).parents[2] / "data" / "scenarios.yaml"
ADMIN = SignedIn(HEAD.user_id, HEAD.name, frozenset({Role.ADMIN}))
TYPES = [
    "婚姻家庭", "邻里", "房屋宅基地", "合同", "生产经营", "损害赔偿",
    "山林土地", "征地拆迁", "环境污染", "拖欠农民工工资", "其他劳动争议", "旅游",
    "电子商务", "其他消费", "医疗", "道路交通事故", "物业", "其他",
]  # fmt: skip
SOURCES = {
    "visit": "主动调解", "screening": "主动调解", "grid": "主动调解", "own_motion": "主动调解",
    "walk_in": "依申请调解", "phone": "依申请调解", "letter": "依申请调解",
    "on_application": "依申请调解", "court": "法院", "prosecutor": "检察院", "police": "公安机关",
    "police_call": "公安机关", "petition": "信访部门", "department": "其他部门",
    "hotline": "其他部门",
}  # fmt: skip
HANDED = {
    "court_people": "法院", "judicial_people": "法院", "from_court": "法院",
    "from_prosecutor": "检察院", "police_people": "公安机关", "traffic_people": "公安机关",
    "from_police": "公安机关", "petition_people": "信访部门", "petition_suit": "信访部门",
    "from_petition": "信访部门", "one_body_people": "其他部门", "admin_people": "其他部门",
    "from_department": "其他部门",
}  # fmt: skip
_AT_ONCE = 500
MINE = {Track.PEOPLE, Track.PROFESSIONAL, Track.PRE_LITIGATION, Track.JUDICIAL}
Told = Mapping[str, Decimal | int]


def body_words(name: str) -> str:
    """Which kind of committee a name is."""
    if "道路交通" in name or "医疗" in name or "物业" in name or "行业" in name:
        return "社会团体和其他组织调委会"
    if name.endswith("村人民调解委员会"):
        return "村调委会"
    if "社区" in name or "居民委员会" in name:
        return "居调委会"
    if "街道" in name:
        return "街道调委会"
    if "镇人民调解委员会" in name or "乡人民调解委员会" in name:
        return "乡镇调委会"
    return "社会团体和其他组织调委会"


def heads(parties: Sequence[PartyFacts]) -> int:
    return sum(len(party.members) or max(1, party.group_count) for party in parties)


def plain(
    pages: Mapping[str, list[CaseFacts]], first: date, last: date, closing: bool
) -> Counter[str]:
    """What the return of a period says, counted from case pages."""
    told: Counter[str] = Counter()
    for runs in pages.values():
        inside = []
        for run in runs:
            day = run.closed_on if closing else run.accepted_on
            is_mine = run.track in MINE and run.committee.kind == "committee"
            if not is_mine or "商事" in run.committee.name or run.accepted_on is None:
                continue
            if day is not None and first <= day <= last:
                order = [e.id for e in run.episodes].index(run.episode_id)
                inside.append((day, order, run))
        if not inside:
            continue
        case = max(inside, key=lambda one: one[:2])[2]
        told["总数"] += 1
        told["人数"] += heads([*case.applicants, *case.respondents])
        told[body_words(case.committee.name)] += 1
        kinds = [t for t in TYPES if case.stat_type.removesuffix("纠纷") == t]
        told.update(kinds)
        told["疑难"] += case.is_major
        pairs = [h.pair for h in case.handed_in if h.recalled_on is None]
        source = next((HANDED[p] for p in pairs if p in HANDED), SOURCES[case.source.value])
        told[source] += 1
        told["移送"] += source not in ("主动调解", "依申请调解")
        agreed = [
            a for _day, _order, run in inside for a in run.agreements
            if a.supplement == 0 and a.effective_on is not None and a.effective_on <= last
        ]  # fmt: skip
        if agreed:
            one = max(agreed, key=lambda a: (a.effective_on, a.id))
            told["成功"] += 1
            told["口头" if one.form.value == "oral" else "书面"] += 1
            told["分"] += one.total.cents
    return told


def printed(found: Return) -> Counter[str]:
    """The figures of a return under the words of the plain count."""
    names = {
        "cases": "总数", "people": "人数", "agreed": "成功", "major": "疑难", "entrusted": "移送",
        "own_motion": "主动调解", "on_application": "依申请调解", "oral": "口头", "written": "书面",
        "from_court": "法院", "from_prosecutor": "检察院", "from_police": "公安机关",
        "from_petition": "信访部门", "from_department": "其他部门",
        **{f"type_{n}": word for n, word in enumerate(TYPES, start=1)},
    }  # fmt: skip
    told: Counter[str] = Counter()
    for column in found.layout.columns:
        value = found.counted.value(column, found.counted.all_rows())
        if column.key == "amount":
            told["分"] = value
        elif column.key.startswith("body_"):
            told[column.path[2]] = value
        elif column.key in names:
            told[names[column.key]] = value
    return +told


def varied(desk: Desk) -> None:
    """Made-up cases come over the counter: let them come from everywhere, some be hard, and some
    stand for many.
    """
    every = list(enumerate(case_ids(desk)))
    for start in range(0, len(every), _AT_ONCE):
        with desk.batch("vary") as work:
            for place, case in every[start : start + _AT_ONCE]:
                source = list(SOURCES)[place % len(SOURCES)]
                work.put(Row.CASE, case, source=source, is_major=place % 7 == 0)
                page = facts_of(desk, case) if place % 5 == 0 else None
                if page is not None and page.applicants:
                    work.put(Row.PARTY, page.applicants[0].id, group_count=place % 40)


def against_the_pages(desk: Desk, count: int) -> None:
    demo.fill(at(desk, ADMIN), count, seed=31)
    varied(desk)
    pages = pages_of(desk, case_ids(desk))
    seen: Counter[str] = Counter()
    for closing in (False, True):
        desk.do("set_return_habits", {"by": "closed" if closing else "accepted"})
        quarter = Period(2024, PeriodKind.QUARTER, 1)
        while quarter.year < 2027:
            found = made_return(desk, quarter)
            want = plain(pages, quarter.first, quarter.last, closing)
            assert printed(found) == +want, (quarter.code, closing)
            assert found.off == ()
            seen += want
            quarter = quarter.after()
    assert min(seen[name] for name in ("总数", "成功", "移送", "口头", "书面", "法院")) > 0
    assert len([t for t in TYPES if seen[t]]) > len(TYPES) // 2


def test_the_return_of_made_up_cases_is_that_of_a_plain_count(desk: Desk) -> None:
    against_the_pages(desk, 300)


@pytest.mark.heavy
def test_the_return_of_ten_thousand_cases_is_that_of_a_plain_count(desk: Desk) -> None:
    against_the_pages(desk, 10_000)


COUNTED = ("S01", "S03", "S04", "S09", "S10", "S12")
OF_BODY = {
    "青禾县河湾镇人民调解委员会": "乡镇调委会",
    "青禾县河湾镇劳动争议调解中心（青禾县河湾镇人民调解委员会）": "乡镇调委会",
    "青禾县道路交通事故纠纷人民调解委员会河湾调解室": "社会团体和其他组织调委会",
    # 访调：信访由镇政府办，调解由镇调委会办
    "青禾县河湾镇人民政府": "乡镇调委会",
}  # fmt: skip


def from_the_file(cases: Sequence[Mapping[str, Any]], first: date, last: date) -> dict[str, object]:
    """What TJ-01 of a period must say, from the case files as they lie there."""
    told: Counter[str] = Counter()
    yuan = Decimal(0)
    for case in cases:
        days = case["dates"]
        accepted = days["mediated"][0] if case["track"] == "信访化解" else days["accepted"]
        if not first <= date.fromisoformat(accepted) <= last:
            continue
        told["调解案件总数"] += 1
        told["案件涉及当事人数"] += case["expected_stats"]["party_count"]
        told[OF_BODY[case["organization"]]] += 1
        told[case["stat_type"]] += 1
        told[case["source"].replace("法院", "其中：法院")] += 1
        told["接受委托移送调解"] += "委托移送" in case["source"]
        agreed = days.get("agreement")
        if agreed and date.fromisoformat(agreed) <= last:
            told["调解成功"] += 1
            told[case["form"]] += 1
            yuan += Decimal(case["agreement"]["total"])
    wan = (yuan / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return {**{name: many for name, many in told.items() if many}, "协议涉及金额": wan}


@pytest.fixture(scope="module")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("returns")
    made = make_desk(folder, day=date(2026, 11, 22))
    cases = yaml.safe_load(DATA.read_text(encoding="utf-8"))["scenarios"]
    assert taken(made, folder, *cases).refused == []
    return made


@pytest.mark.parametrize(
    "code", ["2026", "2026H1", "2026H2", "2026Q2", "2026Q3", "2026M04", "2026M07", "2026M08"]
)
def test_the_six_cases_are_counted_as_their_files_say(scenarios: Desk, code: str) -> None:
    period = read_period(code)
    cases = yaml.safe_load(DATA.read_text(encoding="utf-8"))["scenarios"]
    mine = [case for case in cases if case["id"] in COUNTED]
    assert len(mine) == len(COUNTED)
    found = made_return(scenarios, period)
    shown = {
        column.path[2] if len(column.path[2]) > 2 else column.path[1]: found.figure(column.key)
        for column in found.layout.columns
        if found.figure(column.key) or column.key == "amount"
    }
    assert shown == from_the_file(mine, period.first, period.last)
    assert found.off == ()


def test_a_case_without_type_is_named_where_the_sum_does_not_hold(desk: Desk) -> None:
    led(desk, "accept")
    bare = led(desk, "accept", stat_type="其他纠纷")
    with desk.batch("mend") as work:
        work.put(Row.CASE, bare, stat_type="")
    found = made_return(desk, period_of(date(2026, 4, 7), PeriodKind.MONTH))
    (off,) = found.off
    assert (off.whole, off.parts, off.cases) == (2, 1, (bare,))
    assert off.balance.zh == "18类之和＝总数"
