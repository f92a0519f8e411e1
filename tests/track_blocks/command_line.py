"""How a row of the table is tried through ``case do`` at a desk that is open already."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from mediation_desk.cli import program
from mediation_desk.cli.session import Session
from mediation_desk.usecases.desk import Desk
from tests.track_blocks.row import Do


class AtDesk(Session):
    """A run of the command line at the open desk, which stays open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, "")
        self._desk = desk

    def close(self) -> None:
        """Another row comes."""


class CommandLine:
    """Types a verb with its values and reads what is answered in JSON."""

    def __init__(
        self, desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._capsys = capsys
        monkeypatch.setattr(program, "Session", lambda _folder, _user: AtDesk(desk))

    def do(self, case: str, deed: Do) -> tuple[int, Any]:
        """The exit status and the answer."""
        verb, values = deed
        self._capsys.readouterr()
        status = program.run(["--json", "case", "do", case, verb, *_typed(values)])
        return status, json.loads(self._capsys.readouterr().out)


def _typed(values: Mapping[str, object]) -> list[str]:
    """The values as somebody types them behind the verb."""
    return [
        f"{key}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
    ]
