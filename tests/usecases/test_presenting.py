"""Every code raised anywhere has its sentence, and a sentence says what it was given."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import BadInput, Cancelled, DeskError, KnownTrouble, RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.money import Money
from mediation_desk.usecases import presenting

PACKAGE = Path(presenting.__file__).parents[1]
RAISERS = {"RuleBroken", "BadInput", "NotAllowed", "KnownTrouble", "DeskError"}
TELLERS = re.compile(
    r"block|require|not_before|notice|Changed|Finding|Problem|Notice|RefusedCase|RefusedRow"
    r"|_?(bad|refused?|trouble|problem|finding|found)"
)
CODE = re.compile(r"[a-z][a-z0-9]*([._][a-z0-9]+)+")


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def is_teller(name: str) -> bool:
    return name in RAISERS or TELLERS.fullmatch(name) is not None


def codes_of(tree: ast.Module) -> set[str]:
    """Codes that stand as constants where an error is made, a rule required or a notice given."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not is_teller(called(node)):
            continue
        for given in node.args[:3]:
            kinds = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
            texts = [k.value for k in kinds if isinstance(k, ast.Constant)]
            found |= {str(t) for t in texts if isinstance(t, str) and CODE.fullmatch(t)}
    return found


def all_codes() -> dict[str, str]:
    out: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for code in codes_of(ast.parse(path.read_text(encoding="utf-8"))):
            out.setdefault(code, path.relative_to(PACKAGE).as_posix())
    return out


def test_every_code_of_the_source_has_a_sentence() -> None:
    assert {c: p for c, p in all_codes().items() if not presenting.has_sentence(c)} == {}


def test_the_sweep_finds_a_code() -> None:
    tree = ast.parse("raise BadInput('made_up', field='x')\nwork.require(ok, 'other_one')")
    assert codes_of(tree) == {"made_up", "other_one"}


def test_a_sentence_is_chinese_and_ends_like_one() -> None:
    for code, text in presenting._sentences().items():
        assert text.endswith(("。", "？")), code
        assert not re.search(r"[A-Za-z]{12,}", re.sub(r"\{\w+\}", "", text)), code


def test_values_stand_in_the_sentence_as_people_read_them() -> None:
    error = BadInput("money_too_fine", text="3.555")
    assert "3.555" in presenting.sentence(error)
    assert presenting.shown(Money.yuan(6800)) == "6,800.00元"
    assert presenting.shown(date(2026, 4, 7)) == "2026年4月7日"
    assert presenting.shown(["2026-04-07", Track.PEOPLE]) == "2026年4月7日、人民调解"


def test_the_article_is_named_once() -> None:
    error = RuleBroken("party_refused", article="人民调解法第十七条")
    assert presenting.sentence(error).count("人民调解法第十七条") == 1


def test_an_optional_part_falls_away_without_its_value() -> None:
    text = presenting._filled("编号<第{no}号>有误。", {})
    assert text == "编号有误。"
    assert presenting._filled("编号<第{no}号>有误。", {"no": 7}) == "编号第7号有误。"


@pytest.mark.parametrize(
    "error", [KnownTrouble("unheard_of"), DeskError("unheard_of"), Cancelled()]
)
def test_an_error_without_words_still_says_something(error: DeskError) -> None:
    text = presenting.sentence(error)
    assert text.endswith("。")
    assert "{" not in text


def codes_in_track_data() -> set[str]:
    """Codes that stand in the data of the tracks: refusals of moves, and articles by code."""
    found: set[str] = set()
    for path in (PACKAGE.parent / "resources" / "tracks").glob("*.yaml"):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "track" not in data:
            continue  # the matrix of hand-offs and the names
        for part in (data, *data.get("kinds", {}).values(), *data.get("modes", {}).values()):
            blocks = (part.get("blocks") or {}).items()
            found |= {b.get("code", k) for k, b in blocks} | set(part.get("articles") or ())
    return found


def test_every_refusal_of_the_tracks_has_a_sentence() -> None:
    found = codes_in_track_data()
    assert "consent_refused" in found
    assert {c for c in found if not presenting.has_sentence(c)} == set()


def events_of(tree: ast.Module) -> set[str]:
    """Names of lines of the timeline that verbs write."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and called(n) == "event"]
    first = [c.args[0] for c in calls if c.args]
    return {str(a.value) for a in first if isinstance(a, ast.Constant)}


def test_every_line_of_the_timeline_has_its_words() -> None:
    paths = (PACKAGE / "usecases").rglob("*.py")
    names = {n for p in paths for n in events_of(ast.parse(p.read_text(encoding="utf-8")))}
    assert "registered" in names
    assert {n for n in names if label_of("Event", n) == n} == set()


def test_what_only_looks_like_a_day_is_shown_as_it_was_typed() -> None:
    assert presenting.shown("2026-04-07") == "2026年4月7日"
    assert presenting.shown("2026-13-12") == "2026-13-12"
