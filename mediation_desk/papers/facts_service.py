"""What the proof of service (送达回证) says: which papers, on whom, how and when.

Read from what was issued for a party and from the steps by which its service was recorded. Never
fills in who signed: that is written by hand.
"""

from __future__ import annotations

from mediation_desk.domain.case_facts import CaseFacts, StepFacts
from mediation_desk.domain.names import names_in
from mediation_desk.papers.facts_ends import served_papers
from mediation_desk.papers.facts_words import Facts, box, day, joined, known

#: The printed ways, and the word by which a recorded one is known.
WAYS = ("直接", "留置", "邮寄", "电子", "委托", "公告")


def service_facts(case: CaseFacts, party_id: str) -> Facts:
    """送达文书 and 送达 for one party; ``party_id`` empty or unknown gives a blank form."""
    steps = _served_on(case, party_id)
    last = steps[-1] if steps else None
    way = last.organ if last else ""
    return {
        "送达文书": joined((*_papers(steps), *_issued(case, party_id, steps))),
        "送达": {
            **{f"方式_{word}": box(word in way) for word in WAYS},
            "日期": day(last.on_day) if last else None,
            "情况": known(last.text) if last else None,
        },
    }


def _served_on(case: CaseFacts, party_id: str) -> list[StepFacts]:
    """The services on this party or on somebody who acts for it, in the order of their days."""
    party = case.party(party_id)
    if party is None:
        return []
    mine = {party.name, party.person.name, *(a.person.name for a in party.agents)}
    services = [s for s in case.steps if s.kind == "service"]
    found = [s for s in services if mine & set(names_in(s.person))]
    return sorted(found, key=lambda step: step.on_day)


def _papers(steps: list[StepFacts]) -> list[str]:
    return [f"{name}1份" for name in dict.fromkeys(s.number for s in steps if s.number)]


def _issued(case: CaseFacts, party_id: str, steps: list[StepFacts]) -> list[str]:
    """What was issued and is not told of by a service already, in the same or in fewer words."""
    told = [s.number for s in steps if s.number]
    issued = (served_papers(case, party_id) or "").split("、")
    return [
        name
        for name in issued
        if name and not any(word in name or name.removesuffix("1份") in word for word in told)
    ]
