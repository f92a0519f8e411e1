"""One case through three tracks by hand, nothing typed twice: a plot that the committee could not
settle goes to the township and on to the court; a fight that the police hand to the committee
comes back to them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mediation_desk.domain.case_facts import Outcome, Stage
from mediation_desk.usecases.desk import Desk
from tests.journeys import tracks
from tests.journeys.by_hand import come_to
from tests.journeys.hands import Hands
from tests.journeys.tracks import ONE, TWO, next_is

DAY = "2026-04-07"
TOWN, COURT = "青禾县河湾镇人民政府", "青禾县人民法院"


def failed(hands: Hands, words: str) -> None:
    """One session without a result, and the end of the talks."""
    next_is(hands, "调解记录", {"place": "调解室", "result": "continued", "text": words})
    hands.do("terminate", {"ground": "gap", "text": words})


def runs(hands: Hands) -> list[str]:
    """What the line of runs says, in its order."""
    line = hands.case_page.episodes
    found = [b for b in line.findChildren(QPushButton) if b.objectName().startswith("episode_")]
    return [one.text() for one in sorted(found, key=QPushButton.objectName)]


@pytest.mark.timeout(240)
def test_a_plot_goes_from_the_committee_to_the_town_and_to_the_court(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracks.register(hands, "两家争承包地的地界，各执一份合同。", "山林土地纠纷")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    tracks.prepared(hands)
    failed(hands, "各执一份合同，谈不拢。")
    plot = {
        "to_subtrack": "土地承包",
        "organ": TOWN,
        "consented": DAY,
        "letter_no": "河调移〔2026〕1号",
    }
    tracks.hand_over(hands, "people_admin", plot)
    tracks.signed_for(hands, "何玉霞")
    come_to(desk, "2026-04-20")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    tracks.details(hands, {"plot_name": "河湾南三号地"})
    tracks.prepared(hands)
    failed(hands, "丈量后仍不同意。")
    tracks.press(hands, "do_return_handoff")
    tracks.fill_and_do(hands, {"result": "镇里调解不成"})
    court = {"to_track": "pre_litigation", "to_mode": "立案前委派", "organ": COURT}
    tracks.hand_over(hands, "admin_suit", court | {"letter_no": "河政移〔2026〕1号"})
    tracks.signed_for(hands, "书记员")
    come_to(desk, "2026-04-27")
    next_is(hands, "接受委派（委托）")
    next_is(hands, "征询对方意见", {"text": "同意调解"})
    next_is(hands, "记录调解意愿", {"agrees": True})
    assert [run.split()[1] for run in runs(hands)[:2]] == ["人民调解", "行政调解"]
    tracks.prepared(hands)
    tracks.agree(hands, desk, ("以东侧田埂为界。",))
    tracks.visited(hands)
    next_is(hands, "移送回告", {"result": "达成协议"})
    next_is(hands, "报告法院", {"number": "河调〔2026〕9号"})
    tracks.end(hands, tmp_path, monkeypatch)
    done = tracks.facts(hands, desk)
    assert (done.track.value, done.stage) == ("pre_litigation", Stage.FILED)
    assert [p.name for p in done.parties] == [ONE, TWO]
    assert len(done.episodes) == 3


@pytest.mark.timeout(240)
def test_a_fight_goes_to_the_committee_and_back_to_the_police(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "两人因浇地先后争吵，陈翀推倒龚㛃兰致轻微伤。"
    tracks.register(hands, told, "邻里纠纷", track="administrative", subtrack="治安")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    way = {"to_track": "people", "consented": DAY, "letter_no": "河公调〔2026〕1号"}
    tracks.hand_over(hands, "police_people", way)
    tracks.signed_for(hands, "蒲守信")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    tracks.prepared(hands)
    tracks.agree(hands, desk, ("陈翀当面道歉，医药费已付清。",))
    tracks.press(hands, "do_return_handoff")
    tracks.fill_and_do(hands, {"result": "达成协议并履行"})
    assert tracks.facts(hands, desk).track.value == "administrative"
    tracks.step(
        hands, "unpunished", {"organ": "河湾派出所", "text": "经人民调解委员会达成协议并履行。"}
    )
    assert tracks.facts(hands, desk).outcome is Outcome.DECIDED
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch)
    assert tracks.facts(hands, desk).stage is Stage.FILED
