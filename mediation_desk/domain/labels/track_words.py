"""Words that one track uses otherwise than the others: stages, results and steps of the desk.

What stands nowhere here is called as everywhere (the labels of the enumerations, the verb's own).
"""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.domain.case_facts import Outcome, Stage, Track
from mediation_desk.domain.labels import label

_STAGES: Mapping[Track, Mapping[Stage, str]] = {
    Track.PETITION: {
        Stage.MEDIATING: "办理中",
        Stage.CLOSED: "已办结",
        Stage.TERMINATED: "已终结",
    },
    Track.ADMINISTRATIVE: {Stage.DECIDED: "不予处罚"},
    Track.PRE_LITIGATION: {Stage.ACCEPTED: "已接受委派", Stage.DECIDED: "法院已处理"},
    Track.JUDICIAL: {Stage.ACCEPTED: "已接受委托", Stage.DECIDED: "法院已处理"},
}
_OUTCOMES: Mapping[Track, Mapping[Outcome, str]] = {
    Track.PETITION: {Outcome.AGREED: "调解化解", Outcome.DECIDED: "已出具处理意见"},
    Track.ADMINISTRATIVE: {Outcome.DECIDED: "不予处罚"},
    Track.PRE_LITIGATION: {Outcome.DECIDED: "法院已处理"},
    Track.JUDICIAL: {Outcome.DECIDED: "法院已处理"},
}
_VERBS: Mapping[Track, Mapping[str, str]] = {
    Track.PETITION: {
        "accept": "受理信访事项",
        "refuse": "不予受理",
        "terminate": "终结办理",
        "close_case": "办结",
        "extend": "延长办理期限",
        "plan_session": "排定约谈",
    },
    Track.ADMINISTRATIVE: {"accept": "受理申请"},
    Track.PRE_LITIGATION: {"accept": "接受委派（委托）", "refuse": "不接受委派（委托）"},
    Track.JUDICIAL: {"accept": "接受委托", "refuse": "不接受委托"},
}


#: The court mediates itself: nobody has entrusted it.
_JUDGE = "法官主持"
_BY_JUDGE = {"accept": "决定调解", "refuse": "不进行调解"}


def stage_word(stage: Stage, track: Track, mode: str = "") -> str:
    """What a stage is called in a track and mode."""
    if mode == _JUDGE and stage is Stage.ACCEPTED:
        return "已决定调解"
    return _STAGES.get(track, {}).get(stage) or label(stage)


def outcome_word(outcome: Outcome, track: Track) -> str:
    """What a result is called in a track."""
    return _OUTCOMES.get(track, {}).get(outcome) or label(outcome)


def verb_word(name: str, track: Track, usual: str, mode: str = "") -> str:
    """What a step of the desk is called in a track; as usual where the track says nothing."""
    if mode == _JUDGE and name in _BY_JUDGE:
        return _BY_JUDGE[name]
    return _VERBS.get(track, {}).get(name, usual)
