"""``county`` on the command line, and the whole command line over a county's database."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.cli import county as commands
from mediation_desk.cli import main
from mediation_desk.records.county.left_behind import LEFT_BEHIND
from mediation_desk.records.keys import wrap
from tests.cli.test_cases import ON, PARTIES
from tests.records.county.server import PASSWORD as SERVER_PASSWORD
from tests.records.county.server import Server, running
from tests.usecases.exchange.stores import COUNTY, HEWAN, PASSWORD, cheap_cost, make

DATA = Path(__file__).parents[1] / "data" / "scenarios.yaml"
LIUHE = "620199102"
Do = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county and two townships, never opened by a test itself."""
    folder = tmp_path_factory.mktemp("cli-county")
    patch = pytest.MonkeyPatch()
    patch.setattr(wrap, "calibrated", cheap_cost)
    make(folder / "county", COUNTY, "青禾县")
    make(folder / "hewan", HEWAN, "青禾县河湾镇")
    make(folder / "liuhe", LIUHE, "青禾县柳河乡")
    patch.undo()
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDIATION_DESK_PASSWORD", PASSWORD)
    monkeypatch.setenv(commands.SERVER_PASSWORD, SERVER_PASSWORD)
    monkeypatch.setattr(wrap, "calibrated", cheap_cost)
    return Path(shutil.copytree(made, tmp_path / "all"))


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any, str]]:
    """``run("county", "due")``: status, answer, and what was said of an error."""

    def command(where: str, *words: object) -> tuple[int, Any, str]:
        status = main(["--data", str(place / where), "--json", *map(str, words)])
        said = capsys.readouterr()
        return status, json.loads(said.out), said.err

    return command


@pytest.fixture
def do(run: Callable[..., tuple[int, Any, str]]) -> Do:
    def command(where: str, *words: object) -> dict[str, Any]:
        status, answer, said = run(where, *words)
        assert status == 0, (words, answer, said)
        return dict(answer)

    return command


@pytest.fixture
def url(server: Server) -> str:
    return server.url


def _schema(tmp_path: Path) -> str:
    return "cli_" + "".join(c for c in tmp_path.name.lower() if c.isalnum())[-30:]


@pytest.fixture
def use(do: Do, url: str, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Move the county's store into a schema of this test's own."""
    return lambda *more: do("county", "county", "use", "--url", url, "--schema",
                            _schema(tmp_path), *more)  # fmt: skip


def test_the_store_moves_and_goes_on_there(use: Do, do: Do, place: Path) -> None:
    assert do("county", "county", "status")["on_server"] is False
    before = do("county", "sync", "digest")
    done = use()
    assert done["moved"]["tables"] > 40
    assert done["moved"]["kept"] == [LEFT_BEHIND]
    assert (place / "county" / LEFT_BEHIND).exists()
    assert do("county", "sync", "digest") == before
    now = do("county", "county", "status")
    assert (now["on_server"], now["trouble"]) == (True, None)
    assert now["server"]["size"] > 1 << 20
    assert "county_is_master" in now["server"]["advice"]


def test_looking_first_changes_nothing(use: Do, do: Do, place: Path) -> None:
    assert use("--check")["moved"] is None
    assert (place / "county" / "store.db").exists()
    assert do("county", "county", "status")["on_server"] is False
    assert use()["moved"]["rows"] > 10


def test_what_cannot_be_is_refused_in_words(
    run: Any, url: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(where: str, *words: str) -> str:
        status, answer, said = run(where, "county", *words)
        assert status == 1
        assert "county_" not in said
        return str(answer["error"]["code"])

    far = "postgresql://desk@db.county.example/desk"
    assert refused("hewan", "use", "--url", url) == "not_a_county_store"
    assert refused("county", "use", "--url", far) == "county_url_open"
    assert refused("county", "use", "--url", url.replace("desk@", "desk:x@")) == (
        "county_url_has_password"
    )
    assert refused("county", "use", "--url", url, "--schema", "public") == "county_schema_taken"
    nowhere = "postgresql://desk@127.0.0.1:9/postgres"
    assert refused("county", "use", "--url", nowhere) == "county_unreachable"
    assert refused("county", "reconnect") == "county_not_used"
    monkeypatch.setenv(commands.SERVER_PASSWORD, "nicht das richtige")
    assert refused("county", "use", "--url", url) == "county_login_refused"
    assert (place / "county" / "store.db").exists()


@pytest.mark.heavy
def test_a_second_move_and_a_taken_schema_are_refused(use: Do, run: Any, url: str) -> None:
    use()
    status, answer, _said = run("county", "county", "use", "--url", url)
    assert (status, answer["error"]["code"]) == (1, "county_in_use")


def test_a_server_with_another_password_is_followed(
    use: Do, run: Any, do: Do, place: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    use()
    setting = place / "county" / "county.json"
    kept = setting.read_text(encoding="utf-8")
    setting.write_text(kept.replace("127.0.0.1", "localhost"), encoding="utf-8")
    monkeypatch.setenv(commands.SERVER_PASSWORD, "nicht das richtige")
    assert run("county", "county", "reconnect")[1]["error"]["code"] == "county_login_refused"
    monkeypatch.setenv(commands.SERVER_PASSWORD, SERVER_PASSWORD)
    assert do("county", "county", "reconnect", "--url", url)["place"]["url"] == url
    assert do("county", "county", "status")["trouble"] is None


def test_another_store_is_not_taken_for_this_one(use: Do, run: Any, place: Path) -> None:
    use()
    stranger = place / "stranger"
    make(stranger, COUNTY, "别的县")
    (stranger / "store.db").unlink()
    shutil.copy(place / "county" / "county.json", stranger / "county.json")
    assert run("stranger", "county", "reconnect")[1]["error"]["code"] == "county_other_store"


def test_backup_is_the_servers_and_is_said_so(use: Do, run: Any, do: Do, tmp_path: Path) -> None:
    use()
    assert run("county", "backup", "--to", tmp_path)[1]["error"]["code"] == (
        "county_backup_elsewhere"
    )
    checks = {one["name"]: one for one in do("county", "doctor")["checks"]}
    assert "磁盘加密" in checks["县级数据库"]["advice"]
    assert "每日备份" not in checks
    assert do("county", "verify")["ok"] is True


# -- the whole command line over it ------------------------------------------------------------


def cases_of(tmp_path: Path, *wanted: str) -> Path:
    told = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    told["scenarios"] = [one for one in told["scenarios"] if one["id"] in wanted]
    file = tmp_path / f"{'-'.join(wanted)}.yaml"
    file.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return file


def join(do: Do, where: str, stick: Path, *more: str) -> None:
    asked = do(where, "sync", "enrol", "--to", stick, "--name", where, *more)
    read = ("--fingerprint", asked["fingerprint"])
    let_in = do("county", "sync", "admit", asked["file"], *read, "--to", stick)
    do(where, "sync", "accept", let_in["file"], "--fingerprint", let_in["fingerprint"])


def digests(do: Do, where: str) -> dict[str, Any]:
    return {one["centre"]: one for one in do(where, "sync", "digest")["spaces"]}


@pytest.mark.timeout(240)
@pytest.mark.heavy
def test_two_townships_report_to_a_county_on_a_server(use: Do, do: Do, tmp_path: Path) -> None:
    use("--partitions", "2")
    stick = tmp_path / "stick"
    stick.mkdir()
    for where, names in (("hewan", ("S01", "S03")), ("liuhe", ("S09",))):
        join(do, where, stick)
        do(where, "case", "import", cases_of(tmp_path, *names))
        do(where, "sync", "export", "--to", stick, "--new")
    got = do("county", "sync", "import", "--from", stick)
    assert (got["cases"], got["refused"], got["held"], got["quarantined"]) == (3, [], [], [])
    for where, code in (("hewan", HEWAN), ("liuhe", LIUHE)):
        assert digests(do, where)[code] == digests(do, "county")[code]
    assert len(do("county", "case", "list")["cases"]) == 3
    assert do("county", "case", "list", "--query", "龚㛃兰")["cases"][0]["title"]
    assert "龚㛃兰" in json.dumps(do("county", "case", "show", "S01"), ensure_ascii=False)
    assert do("county", "due")
    do("county", "sync", "export", "--to", stick)
    assert do("hewan", "sync", "import", "--from", stick)["refused"] == []
    assert do("hewan", "sync", "status")["unreported"] == 0


@pytest.mark.heavy
@pytest.mark.timeout(240)
def test_two_pcs_of_a_township_differ_and_the_county_sees_it(
    use: Do, do: Do, tmp_path: Path, place: Path
) -> None:
    use()
    stick = tmp_path / "stick"
    stick.mkdir()
    join(do, "hewan", stick)
    parties = f"parties={json.dumps(PARTIES, ensure_ascii=False)}"
    new = ("case", "do", "new", "register", ON, "facts=墙界争议", parties)
    case = do("hewan", *new)["case"]
    kept = do("hewan", "backup", "--to", tmp_path / "kept")["folder"]
    do("hewan", "restore", kept, "--into", place / "second")
    join(do, "second", stick)
    for where, village in (("hewan", "柳树村"), ("second", "河湾村")):
        do(where, "case", "do", case, "amend_case", f"place={village}")
        do(where, "sync", "export", "--to", stick, "--new")
    got = do("county", "sync", "import", "--from", stick)
    assert got["conflicts"] == 1
    [one] = do("county", "sync", "conflicts")["conflicts"]
    assert {value["value"] for value in one["values"]} == {"柳树村", "河湾村"}
