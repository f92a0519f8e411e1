"""Every hard block tried through ``case do``: the same code and article, and nothing written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mediation_desk.cli import case_steps
from mediation_desk.cli.program import parser
from mediation_desk.cli.session import Session
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases import presenting
from mediation_desk.usecases.desk import Desk
from tests.blocks import TRIES, Try
from tests.desks import copied_desk


class AtDesk(Session):
    """A run of the command line at a desk that is open already."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, "")
        self._desk = desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path)
    yield made
    made.store.close()


def typed(values: Mapping[str, object]) -> list[str]:
    """The values as somebody types them behind the verb."""
    return [
        f"{key}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
    ]


@pytest.mark.parametrize(
    "tried", TRIES, ids=[f"{t.verb}-{t.code}-{n}" for n, t in enumerate(TRIES)]
)
def test_case_do_refuses_as_the_desk_does(desk: Desk, tried: Try) -> None:
    case = tried.arrange(desk)
    before = desk.store.rows_digest()
    args = parser().parse_args(["case", "do", case, tried.verb, *typed(tried.values)])
    with pytest.raises(RuleBroken) as refused:
        case_steps.do(AtDesk(desk), args)
    assert refused.value.code == tried.code
    assert tried.article in presenting.sentence(refused.value)
    assert desk.store.rows_digest() == before
