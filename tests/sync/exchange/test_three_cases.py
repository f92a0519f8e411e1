"""Three known cases with their files and signed papers go over by command line, and come whole."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.cli import main
from mediation_desk.records import attachments
from mediation_desk.usecases import asking
from mediation_desk.usecases.filing import attaching
from mediation_desk.usecases.filing.signed_papers import make_signed_pdf
from tests.sync.exchange.scenes import Scene, check_complete, check_sound
from tests.usecases.exchange.stores import HEWAN, PASSWORD

DATA = Path(__file__).parents[2] / "data" / "scenarios.yaml"
CASES = ("S01", "S03", "S09")
MIB = 1 << 20

Do = Callable[..., dict[str, Any]]


@pytest.fixture
def do(
    met: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Do:
    """``do("town", "sync", "status")`` runs a command on a copy of that store."""
    met.copy(tmp_path / "pair", "town", "county")
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)

    def run(where: str, *words: object) -> dict[str, Any]:
        data = str(tmp_path / "pair" / where)
        assert main(["--data", data, "--json", *map(str, words)]) == 0, capsys.readouterr()
        return dict(json.loads(capsys.readouterr().out))

    return run


def filled(scene: Scene, place: Path, each: int) -> list[bytes]:
    """Files of random bytes at every case, and a signed agreement of each; gives those."""
    town, signed = scene.open("town"), []
    for name in CASES:
        case = asking.resolve_case(town, name)
        for number in range(4):
            scan = place / f"{name}-{number}.bin"
            scan.write_bytes(os.urandom(each))
            attaching.attach(town, case, scan, f"影像{number}", "证据")
            scan.unlink()
        if asking.facts_of(town, case).agreement is not None:
            signed.append(make_signed_pdf(town, case).pdf)
    town.store.close()
    return signed


@pytest.mark.parametrize(
    "whole",
    [MIB, pytest.param(300 * MIB, marks=[pytest.mark.heavy, pytest.mark.timeout(900)])],
)
def test_three_cases_with_their_files_go_over_by_command_line(
    do: Do, met: Scene, tmp_path: Path, whole: int
) -> None:
    scene, box = Scene(tmp_path / "pair", met.keys), tmp_path / "box"
    box.mkdir()
    told = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    told["scenarios"] = [one for one in told["scenarios"] if one["id"] in CASES]
    cases = tmp_path / "cases.yaml"
    cases.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    do("town", "case", "import", cases)
    signed = filled(scene, tmp_path, whole // 12)
    assert signed
    assert sum(one["size"] for one in do("town", "sync", "export", "--to", box)["packages"]) > whole
    got = do("county", "sync", "import", "--from", box)
    assert (got["cases"], got["refused"], got["held"], got["quarantined"]) == (3, [], [], [])
    digests = [
        [one for one in do(name, "sync", "digest")["spaces"] if one["centre"] == HEWAN]
        for name in ("town", "county")
    ]
    assert digests[0] == digests[1]
    again = do("town", "sync", "export", "--to", box)["packages"]
    assert sum(one["size"] for one in again) <= 100_000
    for number, pdf in enumerate(signed):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(pdf)
        codes = [found["code"] for found in do("county", "verify", file)["findings"]]
        assert "verify.whole" in codes
        assert "verify.same_as_kept" in codes
    county = scene.open("county")
    check_sound(county)
    check_complete(county)
    assert attachments.missing(county.store) == []
    county.store.close()
