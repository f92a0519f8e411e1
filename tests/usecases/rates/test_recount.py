"""Every figure of 统计 against a plain count over the case pages, one case after the other.

Made-up cases of all tracks and, beside them, cases at the edges: the last day of a year and the
first, merged and taken apart again, come again, withdrawn, sensitive, rated twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import pytest

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.usecases import demo
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.rates import views
from mediation_desk.usecases.rates.views import Area, Rates
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.runs import runs_of
from tests.desks import HEAD, OTHER, SetClock, at, led, registered

ALL = (date(1990, 1, 1), date(2030, 12, 31))
QUIET = 90
ADMIN = SignedIn(HEAD.user_id, HEAD.name, frozenset({Role.ADMIN}))
NOTHING_SAID = {"", "未测", "未评价", "unknown"}


def case_ids(desk: Desk) -> list[str]:
    """Every case file of the store, ledger lines and those put aside left out."""
    with desk.store.read() as session:
        rows = session.raw.execute("SELECT id FROM case_file WHERE NOT deleted AND NOT is_ledger")
        return sorted(row[0] for row in rows.fetchall())


def plain(runs: list[CaseFacts], comes_back: date | None, today: date) -> set[str]:
    """What one case counts for, from its own pages."""
    case = runs[0]
    agreed = case.outcome is Outcome.AGREED
    told = {"found"} | ({"resolved"} if agreed else set())
    if case.accepted_on is not None:
        told.add("accepted")
        if case.outcome in (Outcome.AGREED, Outcome.NOT_AGREED, Outcome.DECIDED):
            told.add("handled")
            told |= {"agreed"} if agreed else set()
    visits = {v.id: v for run in runs for v in run.follow_ups if v.solved}
    if visits:
        last = max(visits.values(), key=lambda v: (v.visited_on, v.id))
        told |= {"asked", "solved"} if last.solved == "yes" else {"asked"}
    good, bad = opinions(runs)
    if good or bad:
        told |= {"rated", "displeased" if bad else "pleased"}
    outside = any(
        h.is_outside and h.recalled_on is None and h.accepted is not False
        for run in runs for h in run.handoffs
    )  # fmt: skip
    if outside or case.outcome is Outcome.HANDED_OVER:
        told |= {"placed", "sent_up"}
    elif agreed:
        told |= {"placed", "in_town"}
        name = case.committee.name
        told |= {"in_village"} if "村" in name or "社区" in name or "居" in name else set()
    if agreed and case.closed_on is not None and (today - case.closed_on).days >= QUIET:
        told.add("ripe")
        calm = comes_back is None or (comes_back - case.closed_on).days > QUIET
        if good and not bad and calm and not owed(runs):
            told.add("quiet")
    return told


def opinions(runs: list[CaseFacts]) -> tuple[bool, bool]:
    """Whether a party's last word is a good one, and whether one's is a bad one."""
    last: dict[str, tuple[str, str, set[str]]] = {}
    for run in runs:
        for one in run.ratings:
            words = {level for _item, level in one.scores} - NOTHING_SAID
            said = (str(one.rated_on or ""), one.id, words)
            last[one.party_id] = max(last.get(one.party_id, said), said, key=lambda s: s[:2])
    given = [words for _day, _id, words in last.values() if words]
    return (
        any("不满意" not in words for words in given), any("不满意" in words for words in given),
    )  # fmt: skip


def owed(runs: list[CaseFacts]) -> bool:
    """Whether an agreement in force has a payment that is neither paid nor waived."""
    settled = (PaymentState.PAID, PaymentState.WAIVED)
    return any(
        p.state not in settled
        for run in runs for a in run.agreements if a.effective_on is not None for p in a.payments
    )  # fmt: skip


def recounted(
    pages: Mapping[str, list[CaseFacts]], first: date, last: date, today: date,
    comes_back: Mapping[str, date], village: str = "",
) -> dict[str, list[str]]:  # fmt: skip
    """The cases of each figure in a period and a village, by day and id."""
    found: dict[str, list[str]] = {}
    told = [
        (runs[0].registered_on, case) for case, runs in pages.items()
        if runs[0].registered_on and first <= runs[0].registered_on <= last
        and village in ("", runs[0].village)
    ]  # fmt: skip
    for _day, case in sorted(told):
        for name in plain(pages[case], comes_back.get(case), today):
            found.setdefault(name, []).append(case)
    return found


def shown(found: Rates) -> dict[str, list[str]]:
    return {name: list(ids) for name, ids in found.cases.items() if ids}


def pages_of(desk: Desk, ids: Iterable[str]) -> dict[str, list[CaseFacts]]:
    """The runs of each case, the present one first."""
    found = {}
    for case in ids:
        now = facts_of(desk, case)
        found[case] = [now, *(r for r in runs_of(desk, case) if r.episode_id != now.episode_id)]
    return found


def months(first: date, last: date) -> Iterable[tuple[date, date]]:
    while first <= last:
        after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        yield first, after - timedelta(days=1)
        first = after


def edges(desk: Desk) -> tuple[set[str], dict[str, date]]:
    """Cases at the edges; which of them was merged, and which came again when."""
    for day in ("2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28"):
        registered(desk, on=day, village="下河村")
    left = registered(desk, village="下河村")
    desk.do("withdraw", {"on": "2026-04-08", "text": "自行和解"}, case=left)
    desk.do("mark_sensitive", {"kind": "健康"}, case=registered(desk, village="上河村"))
    merged, kept = registered(desk, village="上河村"), registered(desk, village="上河村")
    desk.do("merge_case", {"case": merged, "other": kept, "text": "同一块地"})
    apart = registered(desk, village="上河村")
    made = desk.do("merge_case", {"case": apart, "other": kept, "text": "同一块地"}).created
    desk.do("untie_case", {"tie": made["case_tie"], "why": "写错了"})
    first, paid = led(desk, "close_case"), led(desk, "rate")
    second = registered(desk, on="2026-04-20")
    desk.do("tie_case", {"case": second, "other": first, "kind": "again", "why": "反悔"})
    desk.do("follow_up", {"on": "2026-04-19", "solved": "no", "text": "差"}, case=paid)
    desk.do("follow_up", {"on": "2026-04-20", "solved": "yes", "text": "好"}, case=paid)
    unhappy = led(desk, "follow_up")
    desk.do("rate", {"attitude": "满意", "result": "不满意", "remark": "慢"}, case=unhappy)
    return {merged}, {first: date(2026, 4, 20)}


def against_the_pages(desk: Desk, count: int) -> None:
    demo.fill(at(desk, ADMIN), count, seed=23)
    away, comes_back = edges(desk)
    clock = desk.clock
    assert isinstance(clock, SetClock)
    clock.day = date(2026, 8, 1)
    pages = pages_of(desk, [case for case in case_ids(desk) if case not in away])
    want = recounted(pages, *ALL, clock.day, comes_back)
    assert shown(views.rates(desk, *ALL)) == want
    assert {"quiet", "ripe", "solved", "asked", "displeased", "sent_up", "handled"} <= want.keys()
    assert len(want["found"]) > len(want["resolved"]) > len(want["quiet"]) > 0
    for first, last in months(date(2025, 1, 1), date(2026, 8, 1)):
        found = shown(views.rates(desk, first, last))
        assert found == recounted(pages, first, last, clock.day, comes_back), first
    for area in (Area("下河村", 0, "下河村"), Area("上河村", 0, "上河村")):
        told = recounted(pages, *ALL, clock.day, comes_back, area.village)
        assert shown(views.rates(desk, *ALL, area)) == told
    assert shown(views.rates(at(desk, OTHER), *ALL)) == want
    for name, many in views.rates(desk, *ALL).villages:
        of_village = recounted(pages, *ALL, clock.day, comes_back, name) if name else {}
        assert not name or dict(many) == {key: len(ids) for key, ids in of_village.items()}


def test_every_figure_opens_the_cases_of_a_plain_count(desk: Desk) -> None:
    against_the_pages(desk, 30)


@pytest.mark.heavy
def test_every_figure_opens_the_cases_of_a_plain_count_over_three_hundred(desk: Desk) -> None:
    against_the_pages(desk, 300)
