"""What was put aside is told in words, let in or let go with a reason, and by nobody else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import mediation_desk
from mediation_desk.records.log import receive
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.exchange import conflicts, reviewing
from mediation_desk.usecases.exchange.exchanging import list_arrived
from mediation_desk.usecases.registry import VERBS, Role
from tests.usecases.exchange.packages import SPACE, a_case, amend, report, take
from tests.usecases.exchange.test_conflicts import box, disputed, second  # noqa: F401 - fixtures
from tests.usecases.exchange.test_trusting import refusal

PACKAGE = Path(mediation_desk.__file__).parent
#: The functions whose answer is the reason why a change does not stand.
REASONERS = {
    "sync/trust/standing.py": ("may_write",),
    "sync/judging.py": ("refusal",),
    "records/log/taking.py": ("_reason", "forbidden", "_signed_meanwhile"),
    "records/log/apply.py": ("cannot_stand", "_lacks"),
    "records/log/withheld/signing.py": ("reason_of", "beside"),
}


def hand_over(source: Desk, target: Desk, why: str) -> None:
    """Carry over what the target has not got; there it is refused."""
    space = f"centre:{SPACE}"
    with target.store.read() as session:
        have = receive.vectors(session.raw, space)[0]
    with source.store.read() as session:
        changes = list(receive.outgoing(session.raw, space, have))
    receive.receive(target.store, changes, refused=lambda _change: why)
    list_arrived(target)


def constants(tree: ast.AST, names: tuple[str, ...]) -> set[str]:
    """Words that these functions give back."""
    return {
        part.value
        for made in ast.walk(tree)
        if isinstance(made, ast.FunctionDef) and made.name in names
        for given in ast.walk(made)
        if isinstance(given, ast.Return | ast.IfExp | ast.Call)
        for part in ast.walk(given)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
        if part.value.replace("_", "").isalpha() and part.value.islower()
    }


def reasons() -> set[str]:
    found: set[str] = set()
    for file, names in REASONERS.items():
        text = (PACKAGE / file).read_text(encoding="utf-8")
        found |= constants(ast.parse(text), names)
    noise = {"applied", "both", "centre", "county", "case", "frozen", "state", "quarantined"}
    return (found - noise) | {"forked", "suspect", "revoked", "frozen"}


def test_no_reason_is_without_words() -> None:
    found = reasons()
    assert {"newer", "depends", "signed", "tables", "writer_unknown", "refused"} <= found
    for reason in found:
        assert presenting.has_sentence(f"withheld_{reason}"), reason
        assert presenting.has_sentence(f"withheld_{reason}_next"), reason


def test_an_unheard_of_reason_has_words_all_the_same() -> None:
    assert reviewing.why_of("made_up")
    assert reviewing.advice_of("")


@pytest.fixture
def aside(town: Desk, second: Desk, box: Path) -> str:  # noqa: F811
    """A case whose place the first PC changed, which the second was told not to believe."""
    case = a_case(town)
    report(town, box)
    take(second, box)
    amend(town, case, place="河湾村东头")
    hand_over(town, second, "revoked")
    return case


def test_what_waits_is_told_in_words(aside: str, second: Desk) -> None:  # noqa: F811
    [one] = reviewing.waiting_for_review(second).waiting
    assert [(c.what, c.new) for c in one.changes] == [("发生地", "河湾村东头")]
    assert [case.id for case in one.cases] == [aside]
    assert "吊销" in one.why
    assert "核实" in one.advice
    assert (one.by, one.state, one.can_release) == ("管理员", "隔离", True)
    assert one.deed == VERBS["amend_case"].label


def test_a_release_needs_a_reason_and_is_listed(aside: str, second: Desk) -> None:  # noqa: F811
    [one] = reviewing.waiting_for_review(second).waiting
    assert refusal(reviewing.release, second, [one.dot], " ") == "review_reason_missing"
    assert reviewing.release(second, [one.dot], "当面核实") == (aside,)
    assert asking.facts_of(second, aside).place == "河湾村东头"
    assert reviewing.waiting_for_review(second).waiting == ()
    assert refusal(reviewing.release, second, [one.dot], "再来") == "aside_unknown"


def test_what_is_let_go_changes_nothing(aside: str, second: Desk) -> None:  # noqa: F811
    before = asking.facts_of(second, aside).place
    [one] = reviewing.waiting_for_review(second).waiting
    assert reviewing.discard(second, [one.dot], "来路不明") == (aside,)
    assert asking.facts_of(second, aside).place == before != "河湾村东头"
    assert reviewing.waiting_for_review(second).waiting == ()


def test_nobody_but_head_and_administrator_decides(town: Desk) -> None:
    town.user = SignedIn("x", "何玉霞", frozenset({Role.MEDIATOR}))
    assert refusal(reviewing.waiting_for_review, town) == "role_not_allowed"
    assert refusal(reviewing.release, town, [(1, 1)], "核实") == "role_not_allowed"
    assert refusal(reviewing.discard, town, [(1, 1)], "核实") == "role_not_allowed"


def test_of_a_masked_case_only_the_number_is_told(aside: str, second: Desk) -> None:  # noqa: F811
    second.do("mark_sensitive", {"kind": "涉及未成年人"}, case=aside)
    second.user = SignedIn("x", "技术员", frozenset({Role.ADMIN}))
    [one] = reviewing.waiting_for_review(second).waiting
    assert (one.is_masked, one.can_release, one.changes, one.by) == (True, False, (), "")
    assert [case.title for case in one.cases] == [""]
    assert refusal(reviewing.release, second, [one.dot], "核实") == "case_sensitive"
    assert refusal(reviewing.discard, second, [one.dot], "核实") == "case_sensitive"


def test_of_a_masked_conflict_nothing_but_the_number_is_told(
    town: Desk, second: Desk, box: Path  # noqa: F811
) -> None:
    case = disputed(town, second, box)
    assert [one.is_text for one in conflicts.open_conflicts(town)] == [True]
    town.do("mark_sensitive", {"kind": "涉及未成年人"}, case=case)
    town.user = SignedIn("x", "何玉霞", frozenset({Role.MEDIATOR}))
    [one] = conflicts.open_conflicts(town)
    assert (one.is_masked, one.title, one.label, one.before, one.values) == (True, "", "", "", ())
    assert refusal(conflicts.resolve, town, one.id, take="left") == "case_not_yours"
