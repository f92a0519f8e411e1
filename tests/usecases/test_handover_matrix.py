"""Every pair of the matrix, each source with each target: sent, signed for, worked on, answered.

What is expected of the rows of the law stands here by hand (project domain notes, 2026-11-22, §7):
whose consent, and what becomes of the source's clocks.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

import docx
import pytest

from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.tracks.clocks import ClockState, clocks_of
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.handoff_letters import issue_letter
from mediation_desk.usecases.filing.papers_desk import Sheet
from tests.desks import make_desk, registered

MATRIX = shipped_book().handoffs
INSIDE = [(p.key, t.value) for p in MATRIX.pairs.values() if not p.comes_in for t in p.targets]
OUTSIDE = [p.key for p in MATRIX.pairs.values() if p.outside]
INWARD = [(p.key, t.value) for p in MATRIX.pairs.values() if p.comes_in for t in p.targets]
MODES = {"pre_litigation": "立案前委派", "judicial": "登记立案后委托"}
SENT, SIGNED, BACK = "2026-04-08", "2026-04-09", "2026-04-18"
LETTER, BODY = "河转〔2026〕1号", "青禾县某单位"
#: 文书 of the law's rows: both must agree, and the source's clocks once the other side has signed.
LAW = {
    "petition_people": (True, "running"), "police_people": (True, "running"),
    "traffic_people": (True, "ended"), "people_admin": (True, "ended"),
    "court_people": (True, "running"), "judicial_people": (True, "running"),
    "one_body_people": (True, "ended"), "professional_admin": (True, "ended"),
    "from_prosecutor": (True, "running"), "to_police": (False, "running"),
    "to_review": (False, "running"),
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = make_desk(tmp_path_factory.mktemp("matrix"))
    yield made
    made.store.close()


def facts(desk: Desk, case: str) -> CaseFacts:
    return asking.facts_of(desk, case)


def started(desk: Desk, pair: Pair) -> str:
    """A registered case that may go this way."""
    track = "people" if pair.outside else pair.source
    kind = pair.kinds[0] if pair.kinds else ""
    return registered(desk, track=track, subtrack=kind, mode=MODES.get(track, ""))


def sent(desk: Desk, case: str, key: str, target: str = "", **more: object) -> str:
    """Hand the case over; gives the hand-off's code."""
    values = {"pair": key, "on": SENT, "to_track": target, "to_mode": MODES.get(target, "")}
    values |= {"consented": SENT, "letter_no": LETTER, "organ": BODY, "reason": "需由该单位处理"}
    desk.do("hand_over", values | more, case=case)
    return facts(desk, case).handoffs[-1].code


def states(case: CaseFacts, desk: Desk) -> dict[str, ClockState]:
    return {c.rule.id: c.state for c in clocks_of(case, desk.rules) if not c.right}


def text_of(sheets: list[Sheet]) -> str:
    """Everything that is written on the Word sheets."""
    found = [docx.Document(io.BytesIO(s.docx)).element.body.itertext() for s in sheets]
    return "".join("".join(parts) for parts in found)


@pytest.mark.parametrize("key", LAW)
def test_consent_and_clock_are_those_of_the_law(key: str) -> None:
    pair = MATRIX.pairs[key]
    assert (pair.consent, pair.clock) == LAW[key]


@pytest.mark.parametrize(("key", "target"), INSIDE)
def test_a_pair_is_walked_there_and_back(desk: Desk, key: str, target: str) -> None:
    pair = MATRIX.pairs[key]
    case = started(desk, pair)
    first = facts(desk, case)
    code = sent(desk, case, key, target)
    assert states(facts(desk, case), desk) == states(first, desk)
    desk.do("sign_handoff", {"on": SIGNED, "by": "蒲守信"}, case=case)
    there = facts(desk, case)
    assert (there.track.value, len(there.episodes)) == (target, 2)
    assert (there.opened_on, there.committee.name) == (date.fromisoformat(SIGNED), BODY)
    assert {c.starts_on.isoformat() for c in clocks_of(there, desk.rules)} <= {SIGNED}
    desk.do("withdraw", {"on": BACK, "text": "撤回"}, case=case)
    desk.do("return_handoff", {"handoff": code, "on": BACK, "result": "未达成"}, case=case)
    back = facts(desk, case)
    assert back.handoffs[-1].state is HandoffState.RETURNED
    assert (back.episode_id == first.episode_id) is (pair.clock != "ended")


@pytest.mark.parametrize(("key", "target"), INSIDE)
def test_the_sources_clock_stands_as_the_matrix_says(desk: Desk, key: str, target: str) -> None:
    pair = MATRIX.pairs[key]
    case = started(desk, pair)
    before = facts(desk, case)
    sent(desk, case, key, target)
    desk.do("sign_handoff", {"on": SIGNED, "by": "蒲守信"}, case=case)
    desk.do("go_on_with", {"episode": before.episode_id}, case=case)
    source = facts(desk, case)
    if pair.clock == "running":
        assert states(source, desk) == states(before, desk)
        assert source.outcome is Outcome.OPEN
    else:
        assert ClockState.RUNNING not in states(source, desk).values()
        assert source.outcome is Outcome.HANDED_OVER


@pytest.mark.parametrize(("key", "target"), [*INSIDE, *((key, "") for key in OUTSIDE)])
def test_the_letter_is_issued_with_its_list_and_its_code(desk: Desk, key: str, target: str) -> None:
    case = started(desk, MATRIX.pairs[key])
    code = sent(desk, case, key, target)
    handoff = facts(desk, case).handoffs[-1]
    sheets = issue_letter(desk, case, handoff.id)
    assert sheets
    assert all(s.docx[:2] == b"PK" and s.pdf[:4] == b"%PDF" for s in sheets)
    if sheets[0].code.startswith("XJ-0") and not sheets[0].code.startswith(("XJ-09", "XJ-02")):
        told = text_of(sheets)
        lacking = [w for w in (code, LETTER, BODY, *handoff.materials) if w not in told]
        assert lacking == []


@pytest.mark.parametrize("key", OUTSIDE)
def test_somebody_outside_signs_on_paper_and_answers(desk: Desk, key: str) -> None:
    case = started(desk, MATRIX.pairs[key])
    code = sent(desk, case, key)
    desk.do("sign_handoff", {"handoff": code, "on": SIGNED, "by": "收件人"}, case=case)
    assert len(facts(desk, case).episodes) == 1
    assert facts(desk, case).outcome is Outcome.OPEN
    desk.do("return_handoff", {"handoff": code, "on": BACK, "result": "已处理"}, case=case)
    assert not facts(desk, case).handoffs[-1].is_open


@pytest.mark.parametrize(("key", "target"), INWARD)
def test_what_comes_in_from_outside_is_answered(desk: Desk, key: str, target: str) -> None:
    case = registered(desk, track=target, mode=MODES.get(target, ""))
    told = {"pair": key, "organ": BODY, "on": SENT, "letter_no": LETTER, "consented": SENT}
    desk.do("take_in_handoff", told | {"return_by": SIGNED}, case=case)
    handoff = facts(desk, case).handoffs[-1]
    with pytest.raises(RuleBroken) as early:
        desk.do("return_handoff", {"on": BACK, "result": "撤回"}, case=case)
    assert early.value.code == "handoff_not_ended"
    desk.do("assign_mediator", {"name": "蒲守信", "on": SIGNED}, case=case)
    desk.do("withdraw", {"on": BACK, "text": "撤回"}, case=case)
    assert issue_letter(desk, case, handoff.id)[0].pdf[:4] == b"%PDF"
    done = desk.do("return_handoff", {"on": BACK, "result": "撤回"}, case=case)
    assert [code for code, _ in done.notices] == ["answered_late"]
    assert facts(desk, case).handoffs[-1].state is HandoffState.RETURNED


@pytest.mark.parametrize("key", [p.key for p in MATRIX.pairs.values() if p.consent])
def test_where_both_must_agree_their_day_is_asked_for(desk: Desk, key: str) -> None:
    pair = MATRIX.pairs[key]
    track = pair.targets[0].value if pair.comes_in else ""
    case = registered(desk, track=track) if track else started(desk, pair)
    told = {"pair": key, "organ": BODY, "on": SENT}
    if pair.targets and not pair.comes_in:
        target = pair.targets[0].value
        told |= {"to_track": target, "to_mode": MODES.get(target, "")}
    with pytest.raises(RuleBroken) as refused:
        desk.do("take_in_handoff" if pair.comes_in else "hand_over", told, case=case)
    assert refused.value.code == "handoff_consent_missing"
    assert refused.value.article == pair.article
    assert facts(desk, case).handoffs == ()
