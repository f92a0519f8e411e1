"""The ceremony as the command line does it, with its answers in JSON."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.cli import sync_trust
from mediation_desk.cli.answer import plain
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser
from mediation_desk.domain.errors import DeskError
from mediation_desk.records.keys import wrap
from mediation_desk.usecases.exchange.rescuing import RESCUE_FILE
from tests.usecases.exchange.stores import COUNTY, HEWAN, NEW, PASSWORD, cheap_cost, make
from tests.usecases.exchange.test_rescuing import printed

Do = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli-pair")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    make(folder / "county", COUNTY, "青禾县")
    make(folder / "town", HEWAN, "青禾县河湾镇")
    patch.undo()
    return folder


@pytest.fixture
def do(made_pair: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Do]:
    """``do("town", "enrol", ...)`` runs a command on a copy of that store."""
    folders = Path(shutil.copytree(made_pair, tmp_path / "pair"))
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    top = ChineseParser(prog="sync")
    sync_trust.add(top.add_subparsers(dest="sub", required=True, parser_class=ChineseParser))

    def run(where: str, *words: object) -> dict[str, Any]:
        args = top.parse_args([str(word) for word in words])
        session = Session(folders / where, "")
        try:
            answer = args.run(session, args)
        finally:
            session.close()
        assert answer.lines
        return dict(json.loads(json.dumps(plain(answer.data))))

    return run


@pytest.fixture
def joined(do: Do, tmp_path: Path) -> str:
    """The township is in; its replica."""
    stick = tmp_path / "stick"
    asked = do("town", "enrol", "--to", stick, "--name", "河湾一号机")
    let_in = do(
        "county", "admit", asked["file"], "--fingerprint", asked["fingerprint"], "--to", stick
    )
    assert let_in["centre"] == HEWAN
    done = do("town", "accept", let_in["file"], "--fingerprint", let_in["fingerprint"])
    assert (done["county"], done["standing_label"]) == (COUNTY, "有效")
    return str(asked["replica"])


def test_the_ceremony_and_who_is_who(do: Do, joined: str) -> None:
    rows = {row["replica"]: row for row in do("town", "trust")["replicas"]}
    assert rows[joined]["own"] is True
    assert rows[joined]["device_name"] == "河湾一号机"
    assert sorted(row["role"] for row in rows.values()) == ["county", "township"]


def test_the_county_gives_out_a_kit_and_a_township_none(do: Do) -> None:
    made = do("county", "kit")
    assert (made["county"], len(made["code"])) == (COUNTY, 14)
    with pytest.raises(DeskError, match="not_a_county_store"):
        do("town", "kit")


def test_a_wrong_fingerprint_refuses(do: Do, tmp_path: Path) -> None:
    asked = do("town", "enrol", "--to", tmp_path)
    with pytest.raises(DeskError, match="fingerprint_wrong"):
        do("county", "admit", asked["file"], "--fingerprint", "12345 " * 6, "--to", tmp_path)


def test_a_lost_pc_is_revoked_and_its_list_carried_by_hand(
    do: Do, joined: str, tmp_path: Path
) -> None:
    done = do("county", "revoke", joined[-8:], "--after", "3", "--reason", "电脑丢失")
    assert done["cutoff"] == {f"centre:{HEWAN}": 3}
    file = do("county", "trust", "--to", tmp_path)["file"]
    assert do("town", "accept", file)["standing"] == "revoked"


def test_r45_the_way_back_by_commands(
    do: Do, joined: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slips = do("county", "recovery", "--to", tmp_path / "slips")
    codes = printed(slips["files"])
    do("town", "accept", do("county", "trust", "--to", tmp_path)["file"])
    asked = do("town", "rescue-request", "--to", tmp_path)
    for name, code in zip(sync_trust.SHARES, codes[:2], strict=True):
        monkeypatch.setenv(name, code)
    words = ("--fingerprint", asked["fingerprint"], "--to", tmp_path)
    answer = do("county", "rescue-answer", asked["file"], *words)
    monkeypatch.setenv("MEDIATION_DESK_NEW_PASSWORD", NEW)
    assert do("town", "rescue-open", answer["file"])["users"] == [{"name": "管理员"}]
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", NEW)
    assert do("town", "trust")["replicas"]
    assert not (tmp_path / "pair" / "town" / RESCUE_FILE).exists()
