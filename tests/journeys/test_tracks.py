"""Petitions and courts by hand from the reception to the bound volume: a petition that goes through
the committee and back, one that its organ answers itself, and what courts delegate.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import Stage
from mediation_desk.usecases.desk import Desk
from tests.journeys import tracks
from tests.journeys.by_hand import come_to
from tests.journeys.hands import Hands
from tests.journeys.tracks import ONE, TWO, next_is

DAY = "2026-04-07"
TOLD = "两家为檐水滴落多年争执，去年起互相堵水沟。"
COURT = "青禾县人民法院"
HEARD = {
    "hearing_place": "镇综治中心二楼",
    "hearing_members": "村民代表、律师",
    "hearing_recorder": "何玉霞",
    "hearing_result": "施工单位应当修复。",
}
ANSWERED = {
    "petition_no": "2026040700015",
    "petition_demand": "修复道路，赔偿误工费。",
    "opinion_kind": "支持",
    "opinion_facts": "路面确被压坏。",
    "opinion_law": "民法典第一千一百六十五条。",
    "opinion_body": "责成施工单位七月底前修复。",
    "review_organ": "青禾县人民政府",
}


@pytest.mark.timeout(240)
def test_a_petition_goes_through_the_committee_and_back_to_its_archive(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracks.register(hands, TOLD, "邻里纠纷", track="petition", subtrack="访调", source="petition")
    next_is(hands, "甄别分类", {"text": "邻里排水，宜调解"})
    next_is(hands, "受理信访事项")
    next_is(hands, "书面告知信访人", {"number": "河信告〔2026〕3号"})
    way = {"to_track": "people", "consented": DAY, "letter_no": "河访调〔2026〕1号"}
    tracks.hand_over(hands, "petition_people", way)
    tracks.signed_for(hands, "蒲守信")
    assert tracks.facts(hands, desk).track.value == "people"
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    tracks.prepared(hands)
    tracks.agree(hands, desk)
    tracks.press(hands, "do_return_handoff")
    tracks.fill_and_do(hands, {"result": "双方达成协议并当场履行"})
    assert tracks.facts(hands, desk).track.value == "petition"
    tracks.details(hands, ANSWERED)
    next_is(hands, "出具处理意见书", {"number": "河信处〔2026〕1号"})
    next_is(hands, "送达处理意见书", {"person": ONE})
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch, "办结")
    done = tracks.facts(hands, desk)
    assert (done.track.value, done.stage) == ("petition", Stage.FILED)
    assert len(done.episodes) == 2


@pytest.mark.timeout(240)
def test_a_petition_is_answered_after_its_time_was_extended(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "信访人反映门前道路被工程车压坏，要求修复并赔偿误工费。"
    tracks.register(hands, told, "其他纠纷", track="petition", subtrack="普通", source="petition")
    next_is(hands, "甄别分类", {"text": "属于第三十一条第六项"})
    next_is(hands, "受理信访事项")
    next_is(hands, "书面告知信访人", {"number": "河信告〔2026〕4号"})
    come_to(desk, "2026-05-29")
    longer = {"until": "2026-07-06", "reason": "道路检测尚未完成", "approved_by": "李镇长"}
    hands.do("extend", longer)
    tracks.step(hands, "extended_told", {"number": "河信延〔2026〕1号", "text": "检测未完成"})
    come_to(desk, "2026-06-20")
    tracks.step(hands, "hearing", {"text": "听取信访人和施工单位陈述。"})
    tracks.details(hands, HEARD | ANSWERED)
    next_is(hands, "出具处理意见书", {"number": "河信处〔2026〕2号"})
    come_to(desk, "2026-06-22")
    next_is(hands, "送达处理意见书", {"person": ONE})
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch, "办结")
    assert tracks.facts(hands, desk).stage is Stage.FILED


@pytest.mark.timeout(240)
def test_what_a_court_delegates_is_reported_before_it_is_closed(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = {"track": "pre_litigation", "mode": "立案前委派", "source": "court"}
    tracks.register(hands, TOLD, "邻里纠纷", **way)
    values = {"number": "（2026）甘0199民诉前调218号", "organ": COURT}
    next_is(hands, "法院委派（委托）", values)
    next_is(hands, "接受委派（委托）")
    next_is(hands, "征询对方意见", {"text": "同意调解"})
    next_is(hands, "记录调解意愿", {"agrees": True})
    tracks.prepared(hands)
    tracks.agree(hands, desk)
    tracks.visited(hands)
    next_is(hands, "报告法院", {"number": "河调〔2026〕5号"})
    tracks.end(hands, tmp_path, monkeypatch)
    assert tracks.facts(hands, desk).stage is Stage.FILED


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    "track", ["pre_litigation", pytest.param("judicial", marks=pytest.mark.heavy)]
)
def test_what_a_court_entrusts_ends_with_the_courts_own_paper(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, track: str
) -> None:
    way = {"track": track, "subtrack": "普通程序", "mode": "登记立案后委托", "source": "court"}
    tracks.register(hands, TOLD, "邻里纠纷", **way)
    tracks.details(hands, {"court": COURT, "court_case_no": "（2026）甘0199民初31号"})
    next_is(hands, "法院委派（委托）", {"number": "（2026）甘0199委调31号", "organ": COURT})
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "接受")
    assert "最后一天 4月22日" in hands.case_page.ui.clock_label.text()
    tracks.prepared(hands)
    tracks.agree(hands, desk)
    come_to(desk, "2026-04-15")
    tracks.visited(hands)
    next_is(hands, "报告法院", {"number": "河调〔2026〕6号"})
    tracks.step(hands, "court_order", {"number": "（2026）甘0199民初31号", "organ": COURT})
    next_is(hands, "调解书签收", {"person": ONE})
    next_is(hands, "调解书签收", {"person": TWO})
    tracks.end(hands, tmp_path, monkeypatch)
    done = tracks.facts(hands, desk)
    assert (done.track.value, done.stage) == (track, Stage.FILED)
