"""称呼: how papers common to all tracks name the mediators, the body, the agreement, the dispute.

An administrative organ is no committee and a labour mediator no 人民调解员; the words of the
people's track are those of the 2010 samples. Never decides which paper a track uses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.papers.facts_words import Facts, known

_PEOPLE: Mapping[str, str | None] = {
    "调解": "人民调解",
    "调解员": "人民调解员",
    "本机构": "本委",
    "组织": "人民调解委员会",
    "协议书": "人民调解协议书",
    "回避依据": "《中华人民共和国人民调解法》第二十三条第一项；"
    "《人民调解工作若干规定》第二十五条。",
    "公开依据": "根据《中华人民共和国人民调解法》第二十三条的规定，",
    "邀请依据": "根据《中华人民共和国人民调解法》第二十条的规定，",
    "效力": "根据《中华人民共和国人民调解法》第三十一条，经人民调解委员会调解达成的调解协议"
    "具有法律约束力，当事人应当按照约定履行。",
}
_ORGAN: Mapping[str, str | None] = {
    "调解": "行政调解",
    "调解员": "调解人员",
    "本机构": "本机关",
    "组织": "行政机关",
    "协议书": "行政调解协议书",
    "回避依据": None,
    "公开依据": None,
    "邀请依据": None,
    "效力": "经行政机关调解，当事人自愿达成的协议对当事人具有约束力，当事人应当按照约定履行。",
}
_LABOUR: Mapping[str, str | None] = {
    "调解": "劳动争议调解",
    "调解员": "调解员",
    "组织": "劳动争议调解组织",
    "协议书": "劳动争议调解协议书",
    "回避依据": None,
    "公开依据": None,
    "邀请依据": None,
    "效力": "根据《中华人民共和国劳动争议调解仲裁法》第十四条，生效的调解协议书对双方当事人"
    "具有约束力，当事人应当履行。",
}
#: By a word of the kind of dispute: the agreement's own name in administrative mediation.
_ORGANS_AGREEMENTS = {
    "治安": "治安调解协议书",
    "交通": "道路交通事故损害赔偿调解书",
    "土地承包": "农村土地承包经营纠纷调解协议书",
}


#: What a title says of the way the case went, behind its name: 某某纠纷（调解不成）.
_REMARK = re.compile(r"（[^（）]*）$")


def naming_facts(case: CaseFacts) -> Facts:
    """称呼 of the case's track and kind; the people's words where neither has its own."""
    return {"称呼": {**_PEOPLE, **_of_track(case)}, "纠纷事项": matter_of(case)}


def matter_of(case: CaseFacts) -> str | None:
    """What the dispute is about, for sentences that name both sides themselves.

    The case's title without the names at its head; where they are all there is, the cause.
    """
    names = sorted({n for p in case.parties for n in (p.name, p.person.name) if n}, key=len)
    one = "|".join(re.escape(name) for name in reversed(names)) or "(?!)"
    head = rf"^(?:(?:{one})(?:等\d*[人户家名])?(?:[与和、]|诉|之间的|的|反映)?)+"
    bare = re.sub(head, "", _REMARK.sub("", case.title.strip())).strip()
    told = known(bare) if bare not in ("", "纠纷") else None
    return told or known(case.civil_cause) or known(case.stat_type)


def mediator_word(case: CaseFacts) -> str:
    """人民调解员, 调解人员 or 调解员."""
    return str({**_PEOPLE, **_of_track(case)}["调解员"])


def _of_track(case: CaseFacts) -> Mapping[str, str | None]:
    kind = case.subtrack or case.stat_type
    if case.track is Track.ADMINISTRATIVE:
        own = next((name for word, name in _ORGANS_AGREEMENTS.items() if word in kind), None)
        return {**_ORGAN, "协议书": own or _ORGAN["协议书"]}
    if case.track is Track.PROFESSIONAL and ("劳动" in kind or "农民工工资" in kind):
        return _LABOUR
    if case.track is Track.PROFESSIONAL and "医疗" in kind:
        return {"协议书": "医疗纠纷人民调解协议书"}
    return {}
