"""S01 typed through the window from the reception to the bound volume, and S09 on the same way."""

from __future__ import annotations

from datetime import date
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from mediation_desk.domain.case_facts import Stage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.desks import HEAD, make_desk
from tests.journeys import by_hand
from tests.journeys.hands import Hands
from tests.journeys.papers import Scenario, Texts, imported, scenario, texts_of

#: What a mediator knows and a case file does not: whether the later instalment was paid.
TELLS_MORE = {"TY-12"}
Pair = tuple[str | None, str | None]


@pytest.mark.timeout(240)
def test_s01_by_hand_gives_the_papers_of_the_imported_case_and_a_volume(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = scenario("S01")
    by_hand.register(hands, told)
    by_hand.accept(hands, told)
    by_hand.talk(hands, told, desk)
    by_hand.sign_all(hands, by_hand.write_agreement(hands, told))
    by_hand.pay(hands, desk, told)
    by_hand.end(hands, desk, told)
    case = hands.case_page.subject
    assert asking.facts_of(desk, case).stage is Stage.FILED
    bind(hands, tmp_path / "volume.pdf", monkeypatch)
    assert_same(texts_of(desk, case, codes(told)), from_file(told, tmp_path))


@pytest.mark.timeout(240)
@pytest.mark.heavy
def test_s09_by_hand_gives_the_papers_of_the_imported_case(
    hands: Hands, desk: Desk, tmp_path: Path
) -> None:
    told = scenario("S09")
    by_hand.come_to(desk, told["dates"]["registered"])
    by_hand.register(hands, told)
    by_hand.accept(hands, told)
    by_hand.talk(hands, told, desk)
    by_hand.agree_orally(hands, told, desk)
    by_hand.pay(hands, desk, told)
    by_hand.end(hands, desk, told)
    case = hands.case_page.subject
    assert asking.facts_of(desk, case).stage is Stage.FILED
    assert_same(texts_of(desk, case, codes(told)), from_file(told, tmp_path))


def codes(told: Scenario) -> list[str]:
    return [code for code in told["expected_documents"] if code not in TELLS_MORE]


def from_file(told: Scenario, folder: Path) -> Texts:
    """The papers of the same scenario taken in by import into a store of its own."""
    (folder / "other").mkdir()
    other = make_desk(folder / "other", day=date(2026, 10, 1))
    case = imported(other, told["id"], folder)
    texts = texts_of(other, case, codes(told))
    other.store.close()
    return texts


def assert_same(typed: Texts, taken_in: Texts) -> None:
    assert typed.keys() == taken_in.keys()
    differ = {
        paper: [
            pair for pair in zip_longest(_told(paper, typed[paper]), lines) if pair[0] != pair[1]
        ]
        for paper, lines in taken_in.items()
    }
    left = {paper: known(pairs) for paper, pairs in differ.items()}
    assert not {paper: pairs for paper, pairs in left.items() if pairs}


def known(pairs: list[Pair]) -> list[Pair]:
    """What differs, without what the window knows and a file does not: who visited, who filed."""
    by = HEAD.name
    ours = {("立 卷 人：" + by, "立 卷 人："), ("备\u3000\u3000注：", "备\u3000\u3000注：补录")}
    return [pair for pair in pairs if pair not in ours and pair[0] != f"{pair[1]}（{by}）"]


def bind(hands: Hands, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """装订卷宗; the system's own dialog is the one thing that is not there."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(out), ""))
    tab = hands.tab("文书")
    hands.click(tab.ui.volume_button)  # type: ignore[attr-defined]
    hands.settle()
    assert out.read_bytes().startswith(b"%PDF")


def _told(paper: tuple[str, str], lines: list[str]) -> list[str]:
    """Without who took the evidence in: a file does not tell it, so an import leaves it blank."""
    return [x for x in lines if x != HEAD.name] if paper[0] == "RM-06" else lines
