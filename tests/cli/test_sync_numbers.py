"""``sync numbers``: what a script reads of blocks, temporary and doubled numbers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from mediation_desk.cli.answer import Answer, plain
from mediation_desk.cli.numbers.listing import numbers
from mediation_desk.cli.session import Session
from mediation_desk.usecases.desk import Desk
from tests.desks import copied_desk, led

TYPED = "(2026)河湾人调字第7号"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path)
    yield made
    made.store.close()


def asked(desk: Desk, *, look: bool) -> Answer:
    session = cast(Session, SimpleNamespace(desk=desk))
    return numbers(session, Namespace(look=look))


def test_a_centre_with_one_pc_has_nothing_to_settle(desk: Desk) -> None:
    answer = asked(desk, look=False)
    data = cast("dict[str, Any]", plain(answer.data))
    assert (data["blocks"], data["temporary"], data["doubled"]) == ([], [], [])
    assert answer.lines == ["本中心只有这一台电脑，编号由它自己往下编。"]


def test_doubled_numbers_are_told_with_their_cases(desk: Desk) -> None:
    cases = [led(desk, "record_consent") for _case in range(2)]
    for case in cases:
        desk.do("accept", {"on": "2026-04-07", "case_no": TYPED}, case=case)
    data = cast("dict[str, Any]", plain(asked(desk, look=True).data))
    assert data["doubled"] == [{"number": TYPED, "cases": sorted(cases)}]
