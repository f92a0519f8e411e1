"""How soon is the day sheet there at 100,000 open cases, and does the workbench ever freeze?

Makes up open cases of all six tracks with their clocks, sessions, instalments, visits and hand-offs
(``--folder`` keeps the store for the next time), then times what ``due --json`` answers in a warm
process, against sqlcipher3 alone reading the rows of the same page with the same conditions and
order; and the real workbench, whose event loop must not stand
still. Run: ``python benchmarks/due_scale.py [--cases 100000] [--folder DIR]``
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from window_start import PASSWORD, make  # noqa: E402

from mediation_desk.cli import days  # noqa: E402
from mediation_desk.cli.answer import show  # noqa: E402
from mediation_desk.domain.case_facts import (  # noqa: E402
    CaseFacts,
    HandoffFacts,
    OrganizationFacts,
    SessionFacts,
    SessionKind,
    Stage,
    StepFacts,
    Track,
)
from mediation_desk.records.base import new_id  # noqa: E402
from mediation_desk.records.bulk_rows import (  # noqa: E402
    BulkCase,
    derived,
    fresh,
    packed,
    write_packed,
)
from mediation_desk.records.log.bulk import NewRow  # noqa: E402
from mediation_desk.records.queries.lookups import Lookups  # noqa: E402
from mediation_desk.records.snapshot import case_facts  # noqa: E402
from mediation_desk.records.store import WriteSession  # noqa: E402
from mediation_desk.records.writing import Row  # noqa: E402
from mediation_desk.tracks.clocks import dues_of  # noqa: E402
from mediation_desk.usecases import asking, opening  # noqa: E402
from mediation_desk.usecases.demo.plans import MadeCase, Maker  # noqa: E402
from mediation_desk.usecases.demo.rows import Township, facts_and_rows  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402

GOAL, STILL, CALLS, CHUNK = 300.0, 100.0, 40, 2000
OPEN = {
    Stage.REGISTERED, Stage.ACCEPTED, Stage.NOTIFIED, Stage.INVESTIGATED, Stage.MEDIATING,
    Stage.PERFORMING,
}  # fmt: skip
#: How many of a hundred cases run in which track, and the kinds and modes they are of.
SHARES = {
    Track.PEOPLE: (40, ("", "")),
    Track.PROFESSIONAL: (20, ("劳动", "医疗", "物业", "消费")),
    Track.ADMINISTRATIVE: (15, ("治安", "消费", "医疗", "一般")),
    Track.PRE_LITIGATION: (10, ("普通程序", "简易程序")),
    Track.PETITION: (10, ("普通", "简易", "访调")),
    Track.JUDICIAL: (5, ("普通程序", "简易程序")),
}
MODES = {Track.PRE_LITIGATION: "立案前委派", Track.JUDICIAL: "登记立案后委托"}
STEPS = {
    Track.PETITION: ("petition_received", "classified", "transferred"),
    Track.PRE_LITIGATION: ("entrusted",),
    Track.JUDICIAL: ("entrusted",),
    Track.ADMINISTRATIVE: ("received",),
}
#: Days by which a case lies further back or less far: about a fifth is late then.
BACK = (-12, -12, -12, -10, -10, -10, -8, -8, -6, -6, -4, -2, 0, 0, 4, 8, 25, 45)


def open_cases(maker: Maker, dice: Random) -> Iterator[MadeCase]:
    """Made-up cases that are still under way, some of them for long."""
    for number in range(10**9):
        made = maker.case(number)
        if made.stage not in OPEN:
            continue
        back = timedelta(days=dice.choice(BACK))
        found = {f.name: getattr(made, f.name) for f in fields(made)}
        moved = {k: v - back for k, v in found.items() if isinstance(v, date)}
        came = {k: min(v, maker.today) for k, v in moved.items() if k != "due"}
        yield replace(made, **moved | came)


def put_in_track(facts: CaseFacts, rows: list[NewRow], dice: Random) -> CaseFacts:
    """The case put in a track of its own, with what else has a day: steps, sessions, instalments,
    hand-offs; the rows grow with it.
    """
    track = dice.choices(list(SHARES), [share for share, _ in SHARES.values()])[0]
    if facts.agreement is not None and track is not Track.PROFESSIONAL:
        track = Track.PEOPLE
    kind, mode = dice.choice(SHARES[track][1]), MODES.get(track, "")
    rows[1].fields |= {"track": track.value, "subtrack": kind, "mode": mode}
    facts = replace(facts, track=track, subtrack=kind, mode=mode)
    own = {"case_id": facts.id, "episode_id": facts.episode_id}
    came = facts.registered_on or date.min
    steps = [StepFacts(new_id(), step, came) for step in STEPS.get(track, ())]
    for seq, step in enumerate(steps, 1):
        told = {"id": step.id, "seq": seq, "kind": step.kind, "on_day": came}
        rows.append(fresh(Row.STEP, own | told))
    facts = replace(facts, steps=tuple(steps))
    if facts.stage in (Stage.NOTIFIED, Stage.INVESTIGATED) and dice.random() < 0.5:
        facts = planned(facts, rows, own, came + timedelta(days=dice.randint(20, 34)))
    if dice.random() < 0.05:
        facts = handed_over(facts, rows, own, came)
    return more_payments(facts, rows, dice)


Own = dict[str, str]


def planned(facts: CaseFacts, rows: list[NewRow], own: Own, day: date) -> CaseFacts:
    """With a session ahead."""
    session = SessionFacts(new_id(), 9, SessionKind.JOINT, day, place="一室")
    told = {"id": session.id, "seq": 9, "held_on": day, "result": "planned", "place": "一室"}
    rows.append(fresh(Row.SESSION, own | told))
    return replace(facts, sessions=(*facts.sessions, session))


def handed_over(facts: CaseFacts, rows: list[NewRow], own: Own, day: date) -> CaseFacts:
    """With a hand-off that nobody has signed for."""
    back = day + timedelta(days=15)
    told = {"pair": "to_department", "organ": "县人社局", "sent_on": day, "return_by": back}
    sent = HandoffFacts(new_id(), 1, episode_id=facts.episode_id, **told)
    rows.append(fresh(Row.HANDOFF, own | told | {"id": sent.id, "seq": 1}))
    return replace(facts, handoffs=(sent,))


def more_payments(facts: CaseFacts, rows: list[NewRow], dice: Random) -> CaseFacts:
    """With further instalments, where there is one."""
    found = [row for row in rows if "due_on" in row.fields and "payer" in row.fields]
    if not found or facts.agreement is None:
        return facts
    (one,), like = facts.agreement.payments, found[0]
    more = [
        replace(one, id=new_id(), seq=seq, due_on=one.due_on + timedelta(days=15 * seq))
        for seq in range(2, dice.randint(2, 6))
    ]
    for again in more:
        due = again.due_on.isoformat()
        rows.append(NewRow(like.plan, again.id, like.fields | {"seq": again.seq, "due_on": due}))
    agreement = replace(facts.agreement, payments=(one, *more))
    return replace(facts, agreements=(agreement,))


def fill_open(folder: Path, count: int) -> None:
    """Write so many open cases, and derive their days from what was written."""
    make(folder, 0)
    desk = opening.open_store(folder, "管理员", PASSWORD)
    dice, made = Random(7), open_cases(Maker(7, desk.clock.today()), Random(8))
    with desk.store.read() as session:
        lookups = Lookups(session)
        body, center = lookups.organization("committee"), lookups.organization("center")
    town = Township(
        OrganizationFacts(*body[:3], "committee"), desk.user.user_id, desk.user.name,
        "620199101", desk.rules, center[0],
    )  # fmt: skip
    for done in range(0, count, CHUNK):
        many = min(CHUNK, count - done)
        chunk = [whole(one, town, dice) for _, one in zip(range(many), made, strict=False)]
        with desk.store.write(desk.user.user_id, "demo", "演示") as session:
            write_packed(session, packed(chunk, "演示", desk.store.origin.own_space))
            compare(session, desk, chunk[0])
    desk.store.close()


def whole(made: MadeCase, town: Township, dice: Random) -> BulkCase:
    """A made-up open case with its rows and its days."""
    facts, rows = facts_and_rows(made, town)
    facts = put_in_track(facts, rows, dice)
    return derived(facts, dues_of(facts, town.rules), rows)


def compare(session: WriteSession, desk: Desk, case: BulkCase) -> None:
    """What was written must give the very days that were derived."""
    facts = case_facts(session, case.case_id)
    assert facts is not None
    again = derived(facts, dues_of(facts, desk.rules))
    assert again.dues == case.dues, (again.dues, case.dues)
    assert again.listed == case.listed


def timed(name: str, call: Callable[[], object], goal: float = 0.0) -> tuple[float, float]:
    """Print median and 95th percentile of a call in milliseconds, and the median of the processor's
    time alone, which a busy machine changes less; gives the 95th percentile and that.
    """
    call()
    took, spent = [], []
    for _ in range(CALLS):
        start, before = time.perf_counter(), time.process_time()
        call()
        spent.append((time.process_time() - before) * 1000)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    p95, cpu = took[int(CALLS * 0.95) - 1], statistics.median(spent)
    told = f"  (goal {goal:.0f})" if goal else ""
    print(f"{name:<44}{statistics.median(took):8.1f}{p95:8.1f}{cpu:8.1f} ms{told}", flush=True)
    return p95, cpu


def answer(desk: Desk, **given: object) -> None:
    """What ``due --json`` does after it has opened the store."""
    asked = SimpleNamespace(on="", limit=days.PAGE, after="", **given)
    with contextlib.redirect_stdout(io.StringIO()):
        show(days.due(SimpleNamespace(desk=desk), asked), as_json=True)  # type: ignore[arg-type]


PLAIN = """
SELECT d.case_id, l.case_no, l.title, d.what, d.on_day, d.rule FROM case_due d
JOIN case_list l ON l.case_id = d.case_id
WHERE d.kind = ? AND d.on_day BETWEEN ? AND ? ORDER BY d.on_day, d.id LIMIT ?
"""
COUNTED = """
SELECT on_day, COUNT(*) FROM case_due WHERE kind = ? AND on_day BETWEEN ? AND ? GROUP BY on_day
"""


def plainly(desk: Desk) -> None:
    """The rows of the same page, with the same conditions and order, by sqlcipher3 alone."""
    today = desk.clock.today()
    before, last = today - timedelta(days=1), today + timedelta(days=asking.DAYS_AHEAD)
    kinds = ("clock", "right", "session", "instalment", "visit", "reminder")
    spans = [(kind, today, last) for kind in kinds]
    spans += [(kind, date.min, before) for kind in kinds if kind != "right"]
    spans.append(("waiting", date.min, date.max))
    with desk.store.read() as session:
        for kind, first, end in spans:
            span = (kind, first.isoformat(), end.isoformat(), days.PAGE)
            session.raw.execute(PLAIN, span).fetchall()
            session.raw.execute(COUNTED, span[:3]).fetchall()


def measure(folder: Path) -> None:
    """All figures of a store."""
    desk = opening.open_store(folder, "管理员", PASSWORD)
    today = desk.clock.today()
    counts = asking.due_sheet(desk, today, 1).counts
    with desk.store.read() as session:
        ask = session.raw.execute
        cases = ask("SELECT COUNT(*), SUM(is_open) FROM case_list").fetchone()
        tracks = ask("SELECT track, COUNT(*) FROM case_list GROUP BY track").fetchall()
        late = ask(
            "SELECT COUNT(DISTINCT case_id) FROM case_due "
            "WHERE on_day < ? AND kind NOT IN ('right', 'waiting')", (today.isoformat(),)
        ).fetchone()[0]  # fmt: skip
        lines = ask("SELECT COUNT(*) FROM case_due").fetchone()[0]
    print(f"cases {cases[0]}, open {cases[1]}, late {late}, days {lines}; {dict(tracks)}")
    print(counts)
    print(f"{'':<44}{'median':>8}{'p95':>8}{'its CPU':>8}")
    whole = timed("due --json, a page of each list", lambda: answer(desk), GOAL)
    plain = timed("the same rows by sqlcipher3 alone", lambda: plainly(desk))
    timed("what the workbench asks (60 of each list)", lambda: asking.due_sheet(desk, today, 60))
    ratios = [of / to for of, to in zip(whole, plain, strict=True)]
    print(f"ratio to sqlcipher3 alone {ratios[0]:.2f}, of the processor's time {ratios[1]:.2f}")
    desk.store.close()


def as_a_process(folder: Path) -> None:
    """The command as it is called, from its start to its end, Argon2 and all."""
    command = [sys.executable, str(HERE.parent / "main.py"), "--data", str(folder)]
    env = os.environ | {"MEDIATION_DESK_PASSWORD": PASSWORD}
    took = []
    for _ in range(3):
        start = time.perf_counter()
        run = subprocess.run([*command, "--json", "due"], env=env, capture_output=True, check=True)
        took.append(time.perf_counter() - start)
    size = len(run.stdout) / 1024
    print(f"due as a process of its own {min(took):.2f} s ({size:.0f} KiB of JSON)", flush=True)


def at_the_window(folder: Path) -> None:
    """The workbench, asked again and again: how long until it shows, how long the loop stood."""
    from at_scale import Person

    person = Person(folder)
    person.until(lambda: person.program._ahead and person.program._ahead.is_ready)
    person.enter()
    person.rest(4)
    page, shown = person.page("today"), []
    with person.watch.phase("workbench asked again", shown, f"{STILL:.0f} ms"):
        for _ in range(CALLS // 2):
            page.sheet = None
            start = time.perf_counter()
            page.refresh()
            person.until(lambda: page.sheet is not None)
            person.app.processEvents()
            shown.append(time.perf_counter() - start)
            person.rest(0.05)
    person.window.close()
    person.program.end()


def main(arguments: list[str]) -> int:
    """Fill if need be, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = (given.folder or Path(place)) / f"open-{given.cases}"
        if not folder.exists():
            start = time.perf_counter()
            fill_open(folder, given.cases)
            print(f"filled in {time.perf_counter() - start:.0f} s", flush=True)
        measure(folder)
        as_a_process(folder)
        print(f"{'':<38}{'median':>9}{'p95':>9}{'worst':>9}{'held up':>9}{'its CPU':>9}   ms")
        at_the_window(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
