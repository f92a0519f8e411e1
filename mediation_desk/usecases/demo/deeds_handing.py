"""What the verbs of the tracks' own steps and of hand-offs leave behind of a made-up case.

Told shortly and without a store; ``usecases/casework`` decides. Writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mediation_desk.domain.case_facts import Outcome, Track
from mediation_desk.records.writing import Row
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.standing import HANDED_OVER
from mediation_desk.usecases.demo.made import Deed
from mediation_desk.usecases.demo.scribe import UNSAID, Columns, RunKept, Scribe
from mediation_desk.usecases.demo.told import facts_of


def _details(scribe: Scribe, deed: Deed) -> None:
    own = scribe.run.columns
    own["details"] = {**own.get("details", {}), **deed.values["details"]}


def _step(scribe: Scribe, deed: Deed) -> None:
    told, spec = deed.values, scribe.rules().steps[deed.values["step"]]
    columns = {key: told.get(key, "") for key in ("number", "organ", "person", "text")}
    scribe.run.steps.append(scribe.of_run(
        Row.STEP, seq=len(scribe.run.steps) + 1, kind=spec.key, on_day=deed.on, **columns
    ))  # fmt: skip
    words = (spec.zh, columns["number"], columns["organ"], columns["text"])
    scribe.event("step", deed.on, "　".join(word for word in words if word))


def _hand_over(scribe: Scribe, deed: Deed) -> None:
    told, pair = deed.values, scribe.town.rules.handoffs.pairs[deed.values["pair"]]
    columns = scribe.of_run(
        Row.HANDOFF, seq=len(scribe.handoffs) + 1, pair=pair.key,
        to_track=told.get("to_track", ""), to_subtrack=told.get("to_subtrack", ""),
        to_mode=told.get("to_mode", ""), organ=told["organ"], letter_no=told["letter_no"],
        sent_on=deed.on, reason=told["reason"], consented_on=told["consented"],
        materials=list(pair.travels), source_clock=pair.clock, return_by=told["return_by"],
    )  # fmt: skip
    columns["code"] = columns["id"][-8:].upper()
    scribe.handoffs.append(columns)
    words = (pair.zh, told["organ"])
    scribe.event("handed_over", deed.on, "　".join(word for word in words if word))


def _receive(scribe: Scribe, deed: Deed) -> None:
    handoff = scribe.handoffs[int(deed.values["handoff"]) - 1]
    pair = scribe.town.rules.handoffs.pairs[handoff["pair"]]
    handoff.update(received_on=deed.on, received_by=deed.values["by"], accepted=True)
    scribe.event("handoff_signed", deed.on, pair.zh)
    if handoff["to_track"]:
        _into(scribe, handoff, pair, deed)


def _into(scribe: Scribe, handoff: Columns, pair: Pair, deed: Deed) -> None:
    """The other track's run begins, and that of the source may end."""
    source, matrix = scribe.run, scribe.town.rules.handoffs
    if pair.clock == "ended" and facts_of(scribe).outcome is Outcome.OPEN:
        source.columns.update(
            terminated_on=deed.on, termination_ground=HANDED_OVER, termination_text=pair.zh
        )
    track = Track(handoff["to_track"])
    own = scribe.town.rules.track(track, handoff["to_subtrack"], handoff["to_mode"])
    known = source.columns.get("details", {})
    details = {k: v for k, v in known.items() if k in own.fields and k not in matrix.stays}
    bodies = {body.name: body for body in scribe.town.bodies}
    body = bodies.get(handoff["organ"], scribe.town.bodies[0])
    _leave(scribe)
    run = scribe.open(
        track, body, subtrack=handoff["to_subtrack"], mode=handoff["to_mode"],
        opened_on=deed.on, case_no="", details=details,
    )  # fmt: skip
    handoff["to_episode_id"] = run.id
    _enter(scribe, run)
    kind = "entrusted" if "entrusted" in own.steps else "received"
    run.steps.append(scribe.of_run(
        Row.STEP, seq=1, kind=kind, on_day=deed.on, number=handoff["letter_no"],
        organ=source.body.name,
    ))  # fmt: skip


def _leave(scribe: Scribe) -> None:
    """What the parties have said in a run is kept with it."""
    for party, _person_facts in scribe.people:
        said = {key: party[key] for key in UNSAID}
        scribe.run.said[party["id"]] = said
        scribe.of_run(Row.EPISODE_PARTY, party_id=party["id"], **said)


def _enter(scribe: Scribe, run: RunKept) -> None:
    """What they had said in the run that is entered is theirs again."""
    scribe.run = run
    for party, _person_facts in scribe.people:
        party.update(run.said.get(party["id"], UNSAID))
    scribe.case["current_episode_id"] = run.id


def _return(scribe: Scribe, deed: Deed) -> None:
    handoff = scribe.handoffs[int(deed.values["handoff"]) - 1]
    handoff.update(returned_on=deed.on, result=deed.values["result"])
    scribe.event("handoff_returned", deed.on, deed.values["result"])
    source = next(run for run in scribe.runs if run.id == handoff["episode_id"])
    if source is not scribe.run and facts_of(scribe, source).outcome is Outcome.OPEN:
        _leave(scribe)
        _enter(scribe, source)


def _go_on(scribe: Scribe, deed: Deed) -> None:
    run = scribe.runs[int(deed.values["episode"]) - 1]
    if run is not scribe.run:
        _leave(scribe)
        _enter(scribe, run)


DEEDS: Mapping[str, Callable[[Scribe, Deed], None]] = {
    "set_details": _details,
    "record_step": _step,
    "hand_over": _hand_over,
    "sign_handoff": _receive,
    "return_handoff": _return,
    "go_on_with": _go_on,
}
