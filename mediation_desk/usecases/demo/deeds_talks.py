"""What the verbs from acceptance to the end of the talks leave behind of a made-up case.

Told shortly and without a store; ``usecases/casework`` decides. Writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mediation_desk.records.writing import Row
from mediation_desk.tracks.clocks import mediation_clock
from mediation_desk.usecases.demo.made import Deed
from mediation_desk.usecases.demo.scribe import Scribe
from mediation_desk.usecases.demo.told import facts_of


def _consent(scribe: Scribe, deed: Deed) -> None:
    who, agrees = deed.values.get("party"), deed.values.get("agrees", True)
    chosen = [(p, person.name) for p, person in scribe.people if who in (None, person.name)]
    said = {"consent": "agreed" if agrees else "refused", "consent_on": deed.on}
    for party, _name in chosen:
        party.update(said, consent_manner="当面")
    names = "、".join(name for _party, name in chosen)
    scribe.event("consented" if agrees else "consent_refused", deed.on, names)


def _accept(scribe: Scribe, deed: Deed) -> None:
    number = scribe.number(scribe.rules().number, deed.on)
    scribe.run.columns.update(accepted_on=deed.on, case_no=number)
    scribe.event("accepted", deed.on)


def _refuse(scribe: Scribe, deed: Deed) -> None:
    grounds, told = deed.values["grounds"], scribe.rules().refusal_grounds
    scribe.run.columns.update(
        refused_on=deed.on, refusal_grounds=list(grounds), refusal_text=deed.values["text"],
        refusal_route=deed.values["route"],
    )  # fmt: skip
    scribe.event("refused", deed.on, "；".join(told[ground].zh for ground in grounds))


def _withdraw(scribe: Scribe, deed: Deed) -> None:
    text = deed.values["text"]
    scribe.run.columns.update(
        terminated_on=deed.on, termination_ground="withdrawn", termination_text=text
    )
    scribe.event("withdrawn", deed.on, text)


def _terminate(scribe: Scribe, deed: Deed) -> None:
    ground = deed.values["ground"]
    number = scribe.number("people_termination", deed.on)
    scribe.run.columns.update(
        terminated_on=deed.on, termination_ground=ground, termination_no=number,
        termination_text=deed.values["text"],
    )  # fmt: skip
    scribe.event("terminated", deed.on, scribe.rules().termination_grounds[ground].zh)


def _seat(scribe: Scribe, deed: Deed) -> None:
    name = deed.values["name"]
    user_id, entry = scribe.town.seats.get(name, ("", ""))
    seq = len(scribe.run.mediators) + 1
    scribe.run.mediators.append(scribe.of_run(
        Row.CASE_MEDIATOR, seq=seq, name=name, role="presiding", from_on=deed.on,
        user_id=user_id, mediator_id=entry,
    ))  # fmt: skip
    scribe.event("mediator_assigned", deed.on, name)


def _notice(scribe: Scribe, deed: Deed) -> None:
    for party, _person_facts in scribe.people:
        party["notified_on"] = deed.on
    scribe.run.columns["notified_on"] = deed.on
    scribe.event("notified", deed.on, "、".join(scribe.names()))


def _presiding(scribe: Scribe) -> str:
    return next((str(m["name"]) for m in scribe.run.mediators), "")


def _investigate(scribe: Scribe, deed: Deed) -> None:
    name, text = deed.values["subject"], deed.values["text"]
    party = next(p["id"] for p, person in scribe.people if person.name == name)
    lines = text.splitlines()
    pairs = [[asked[2:], told[2:]] for asked, told in zip(lines[::2], lines[1::2], strict=True)]
    scribe.run.investigations.append(scribe.of_run(
        Row.INVESTIGATION, seq=len(scribe.run.investigations) + 1, held_on=deed.on,
        investigators=_presiding(scribe), subject_name=name, subject_party_id=party, text=text,
        answers=pairs,
    ))  # fmt: skip
    scribe.event("investigated", deed.on)


def _plan(scribe: Scribe, deed: Deed) -> None:
    scribe.run.sessions.append(scribe.of_run(
        Row.SESSION, seq=len(scribe.run.sessions) + 1, kind="joint", result="planned",
        held_on=deed.values["on"], place=deed.values["place"], presiding=_presiding(scribe),
    ))  # fmt: skip


def _hold(scribe: Scribe, deed: Deed) -> None:
    sessions = scribe.run.sessions
    told = {
        "kind": "joint", "held_on": deed.on, "place": deed.values["place"],
        "present_party_ids": [party["id"] for party, _person_facts in scribe.people],
        "presiding": _presiding(scribe), "text": deed.values["text"],
        "result": deed.values["result"],
    }  # fmt: skip
    same = (s for s in sessions if (s["result"], s["held_on"]) == ("planned", deed.on))
    planned = next(same, None)
    if planned is not None:
        planned.update(told)
    else:
        sessions.append(scribe.of_run(Row.SESSION, seq=len(sessions) + 1, **told))
    scribe.event("session_held", deed.on)


def _pause(scribe: Scribe, deed: Deed) -> None:
    kind, seq = deed.values["kind"], len(scribe.run.pauses) + 1
    scribe.run.pauses.append(scribe.of_run(Row.PAUSE, seq=seq, kind=kind, from_on=deed.on))
    scribe.event("paused", deed.on, kind)


def _resume(scribe: Scribe, deed: Deed) -> None:
    scribe.run.pauses[-1]["until_on"] = deed.on
    scribe.event("resumed", deed.on)


def _extend(scribe: Scribe, deed: Deed) -> None:
    days, reason = deed.values["days"], deed.values["reason"]
    told = scribe.of_run(
        Row.EXTENSION, seq=len(scribe.run.extensions) + 1, length=days, until_on=None,
        consented_on=deed.on, reason=reason, rule=scribe.rules().main_rule,
    )  # fmt: skip
    scribe.run.extensions.append(told)
    clock = mediation_clock(facts_of(scribe), scribe.town.rules)
    told["until_on"] = clock.deadline.legal_last_day if clock else None
    scribe.event("extended", deed.on, f"{days}日 {reason}")


DEEDS: Mapping[str, Callable[[Scribe, Deed], None]] = {
    "record_consent": _consent,
    "accept": _accept,
    "refuse": _refuse,
    "withdraw": _withdraw,
    "terminate": _terminate,
    "assign_mediator": _seat,
    "give_notice": _notice,
    "investigate": _investigate,
    "plan_session": _plan,
    "hold_session": _hold,
    "pause": _pause,
    "resume": _resume,
    "extend": _extend,
}
