"""Professional and administrative mediation by hand from the reception to the bound volume: a
medical dispute with an appraisal and experts, a fight at the police, a traffic accident, a plot.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import Stage
from mediation_desk.usecases.desk import Desk
from tests.journeys import tracks
from tests.journeys.by_hand import come_to
from tests.journeys.hands import Hands
from tests.journeys.tracks import ONE, TWO, VILLAGE, next_is

DAY = "2026-04-07"
HOSPITAL = {
    "kind": "legal",
    "name": "青禾县第二人民医院",
    "representative": "郭建设",
    "representative_title": "院长",
    "address": "青禾县人民路8号",
}


def owed(payer: str, day: str) -> tuple[dict[str, object], ...]:
    return ({"due": day, "amount": "6800", "method": "现金", "payer": payer, "payee": ONE},)


@pytest.mark.timeout(240)
def test_a_medical_dispute_is_appraised_and_agreed(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "患者术后感染，认为医院用药不当，要求赔偿。"
    people = ({"name": ONE, "address": VILLAGE}, HOSPITAL)
    tracks.register(hands, told, "医疗纠纷", people, track="professional", subtrack="医疗")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    patient = {"patient": ONE, "patient_relation": "本人", "hospital": HOSPITAL["name"]}
    tracks.details(hands, patient)
    tracks.prepared(hands)
    hands.do("pause", {"kind": "鉴定", "on": DAY})
    tracks.step(hands, "appraisal_ordered", {"organ": "甘肃省医学会"})
    come_to(desk, "2026-05-07")
    tracks.step(hands, "appraisal_received", {"number": "甘医鉴〔2026〕12号"})
    hands.do("resume", {"on": "2026-05-07"})
    tracks.step(hands, "expert_meeting", {"number": "1", "text": "专家认为有轻微责任。"})
    tracks.agree(
        hands, desk, ("医院赔偿龚㛃兰6800元。",), owed(str(HOSPITAL["name"]), "2026-05-20")
    )
    come_to(desk, "2026-05-20")
    next_is(hands, "登记履行")
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch)
    assert tracks.facts(hands, desk).stage is Stage.FILED


@pytest.mark.timeout(240)
@pytest.mark.heavy
def test_a_fight_is_mediated_by_the_police(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "两人因浇地先后争吵，陈翀推倒龚㛃兰致轻微伤。"
    tracks.register(hands, told, "邻里纠纷", track="administrative", subtrack="治安")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    place = {
        "alarm_no": "J2026040700012",
        "incident_place": "河湾村南渠",
        "police_office": "河湾派出所",
    }
    tracks.details(hands, place)
    tracks.prepared(hands)
    tracks.agree(hands, desk, ("陈翀赔偿龚㛃兰医药费6800元。",), owed(TWO, DAY))
    next_is(hands, "登记履行")
    tracks.step(hands, "unpunished", {"organ": "河湾派出所"})
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch)
    assert tracks.facts(hands, desk).stage is Stage.FILED


@pytest.mark.timeout(240)
@pytest.mark.heavy
def test_an_accident_is_mediated_by_the_traffic_police(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "四月一日在县道上剐蹭，龚㛃兰的三轮车受损。"
    tracks.register(hands, told, "道路交通事故纠纷", track="administrative", subtrack="交通")
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "收到认定书", {"number": "第2026041号"})
    next_is(hands, "各方一致书面申请")
    next_is(hands, "受理")
    accident = {
        "accident_at": "2026-04-01 8时",
        "accident_place": "县道12公里处",
        "liability": "陈翀负全部责任",
    }
    tracks.details(hands, accident)
    tracks.prepared(hands)
    next_is(hands, "调解开始日", {"text": "认定书送达"})
    tracks.agree(hands, desk, ("陈翀赔偿龚㛃兰修车费6800元。",), owed(TWO, DAY))
    next_is(hands, "登记履行")
    tracks.visited(hands)
    tracks.end(hands, tmp_path, monkeypatch)
    assert tracks.facts(hands, desk).stage is Stage.FILED
