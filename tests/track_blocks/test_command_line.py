"""Every refusal of the tracks through ``case do``: status, code, article, and nothing written."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from mediation_desk.cli import program
from mediation_desk.cli.session import Session
from mediation_desk.usecases.desk import Desk
from tests.track_blocks.row import Row
from tests.track_blocks.table import ROWS


class AtDesk(Session):
    """A run of the command line at a desk that is open already, and stays so."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, "")
        self._desk = desk

    def close(self) -> None:
        """Another row comes."""


def typed(values: Mapping[str, object]) -> list[str]:
    """The values as somebody types them behind the verb."""
    return [
        f"{key}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
    ]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_case_do_refuses_with_code_and_article_and_writes_nothing(
    desk: Desk, row: Row, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "Session", lambda _folder, _user: AtDesk(desk))
    case, (verb, values) = row.arrange(desk), row.verb
    before = desk.store.rows_digest()
    status = program.run(["--json", "case", "do", case, verb, *typed(values)])
    answer = json.loads(capsys.readouterr().out)
    assert (status, answer.get("error", answer)["code"]) == (1, row.code)
    assert row.article in (answer["error"]["article"] or "")
    assert desk.store.rows_digest() == before
