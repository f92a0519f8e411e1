"""A county's file is read, told, kept in one change, shown as local, and given up again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep.due_days import changed_since, derive_dues
from mediation_desk.usecases.upkeep.local_limits import local_limits
from mediation_desk.usecases.upkeep.local_rules import in_words, local_rules, read_local_file
from tests.desks import MEDIATOR, at, led, registered

FILE = """\
county: 青禾县
basis: 青政办〔2026〕1号
limits:
  - {rule: 人民调解期限, length: 45, unit: 工作日, basis: 第九条}
  - {rule: people.accept, length: 5, unit: 工作日}
tracks:
  人民调解:
    follow_up_days: 60
    refusal_grounds: {已经申请仲裁: 第六条}
  专业调解:
    kinds:
      医疗:
        required_papers: {书面协议: [YL-01, RM-08, YL-06]}
"""


def kept(folder: Path, text: str = FILE) -> Path:
    file = folder / "local.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def take(desk: Desk, folder: Path, text: str = FILE) -> None:
    read = read_local_file(kept(folder, text))
    desk.do("take_local_rules", read.model_dump(mode="json"))


def changes(desk: Desk) -> int:
    with desk.store.read() as session:
        return int(session.raw.execute("SELECT count(*) FROM sync_change").fetchone()[0])


def test_a_file_is_told_before_it_is_kept(desk: Desk, tmp_path: Path) -> None:
    before = desk.store.rows_digest()
    told = in_words(read_local_file(kept(tmp_path)))
    assert told[0] == "人民调解期限：45个工作日"
    assert "专业调解：医疗：必备文书（书面协议）YL-01、RM-08、YL-06" in told
    assert desk.store.rows_digest() == before


def test_it_is_one_change_and_holds_for_limits_tracks_and_kinds(
    desk: Desk, tmp_path: Path
) -> None:
    count = changes(desk)
    take(desk, tmp_path)
    assert changes(desk) == count + 1
    people = desk.rules.track(Track.PEOPLE)
    assert people.follow_up_days == 60
    assert people.refusal_grounds["已经申请仲裁"].article == "第六条"
    medical = desk.rules.track(Track.PROFESSIONAL, "医疗")
    assert medical.required_papers["written"] == ("YL-01", "RM-08", "YL-06")
    assert medical.required_papers["failed"] == ("YL-01", "YL-02", "RM-08", "YL-07")
    own = {one.id: (one.own, one.basis) for one in local_limits(desk) if one.is_own}
    assert own == {
        "people.mediate": ("45个工作日", "第九条"),
        "people.accept": ("5个工作日", "青政办〔2026〕1号"),
    }


def test_what_is_local_is_shown_beside_what_was_shipped(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path)
    rows = {(one.what, one.where): (one.shipped, one.own) for one in local_rules(desk)}
    assert rows["回访提醒", "人民调解"] == ("30天", "60天")
    assert rows["不予受理的理由", "人民调解"] == ("", "已经申请仲裁")


def test_a_local_ground_refuses_a_case_with_its_article(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path)
    case = registered(desk)
    desk.do("refuse", {"on": "2026-04-08", "grounds": ["已经申请仲裁"]}, case=case)
    assert asking.facts_of(desk, case).stage.value == "refused"


def test_visits_are_counted_again_by_the_county(desk: Desk, tmp_path: Path) -> None:
    led(desk, "seal_agreement")
    assert not changed_since(desk) or derive_dues(desk)
    assert visits(desk, date(2026, 7, 30)) == [date(2026, 7, 30)]
    take(desk, tmp_path)
    assert changed_since(desk).everything
    assert derive_dues(desk) == 1
    assert not changed_since(desk)
    assert visits(desk, date(2026, 7, 30)) == []
    assert visits(desk, date(2026, 8, 29)) == [date(2026, 8, 29)]


def visits(desk: Desk, on: date) -> list[date]:
    return [row.last_day for row in asking.due_sheet(desk, on).visits]


def test_given_up_everything_is_as_shipped(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path)
    desk.do("drop_local_rules", {})
    assert desk.rules.track(Track.PEOPLE).follow_up_days == 30
    assert not [one for one in local_limits(desk) if one.is_own] + local_rules(desk)
    with pytest.raises(BadInput) as refused:
        desk.do("drop_local_rules", {})
    assert refused.value.code == "local_rules_none"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("人民调解期限", "申请司法确认的期限"), "local_limit_unknown"),
        (("45", "-1"), "local_file_wrong"),
        (("工作日, basis", "个把月, basis"), "word_unknown"),
        (("follow_up_days", "stages"), "local_file_wrong"),
        (("人民调解:", "民间调解:"), "word_unknown"),
        (("医疗:", "外星:"), "local_key_unknown"),
        (("YL-06", "YL-99"), "local_paper_unknown"),
        (("county: 青禾县", "county: "), "field_required"),
        ((FILE, "- 一句话"), "local_file_unreadable"),
        ((FILE, "a: [b"), "local_file_unreadable"),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_is_kept(
    desk: Desk, tmp_path: Path, change: tuple[str, str], code: str
) -> None:
    before = desk.store.rows_digest()
    with pytest.raises(RuleBroken) as refused:
        take(desk, tmp_path, FILE.replace(*change))
    assert refused.value.code == code
    assert desk.store.rows_digest() == before


def test_a_mediator_may_not(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        take(at(desk, MEDIATOR), tmp_path)


def test_a_limit_of_law_is_never_local(desk: Desk, tmp_path: Path) -> None:
    text = FILE.replace("人民调解期限", "people.judicial_confirmation")
    with pytest.raises(BadInput) as refused:
        take(desk, tmp_path, text)
    assert refused.value.code == "local_limit_unknown"
