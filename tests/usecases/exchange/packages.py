"""Centres that exchange over a stick: joined, with cases, and what each holds afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, standing, trusting
from tests.desks import ONE, TWO

SPACE = "620199101"


def join(county: Desk, desk: Desk, folder: Path, name: str = "一号机") -> None:
    """Let a PC in, by the files of the ceremony."""
    asked = trusting.enrol(desk, folder, device_name=name)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, folder)
    trusting.accept(desk, Path(let_in.file), let_in.fingerprint)


def a_case(desk: Desk, facts: str = "宅基地界址与排水") -> str:
    """A case at the desk, accepted by its administrator as the head of the centre."""
    values = {"on": "2026-11-18", "facts": facts, "stat_type": "房屋宅基地纠纷"}
    return desk.do("register", {**values, "parties": [ONE, TWO]}).case_id


def amend(desk: Desk, case: str, **values: object) -> None:
    """Change what was registered."""
    desk.do("amend_case", values, case=case)


def report(desk: Desk, folder: Path) -> tuple[str, ...]:
    """Write to the stick; gives the files."""
    folder.mkdir(exist_ok=True)
    return tuple(one.file for one in exchanging.export_to(desk, folder).packages)


def take(desk: Desk, folder: Path) -> exchanging.Imported:
    """Take in what lies on the stick."""
    return exchanging.import_from(desk, folder)


def there_and_back(town: Desk, county: Desk, folder: Path) -> None:
    """The town reports, the county takes it in and answers, the town takes that in."""
    report(town, folder)
    take(county, folder)
    report(county, folder)
    take(town, folder)


def digest(desk: Desk, centre: str = SPACE) -> str:
    """The digest of a centre's rows at a desk."""
    return next(one.digest for one in standing.digests(desk) if one.centre == centre)


def states(got: exchanging.Imported) -> list[tuple[str, str]]:
    """What became of each package, and why."""
    return [(one.state, one.reason) for one in got.taken.packages]


def files_in(folder: Path) -> Iterable[Path]:
    """Every file below a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())
