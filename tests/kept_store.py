"""A real store with a key ring, accounts and a slip, as a centre has one, and a stick beside it."""

from __future__ import annotations

import atexit
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from pypdf import PdfReader

from mediation_desk.domain.ports import Clock
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.queries.accounts import first_admin
from mediation_desk.records.store import Store
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.opening.stores import _desk

ADMIN, PASSWORD = "樊主任", "Pear7-boat-lamp"
CENTRE, COMMITTEE, CODE = "青禾县河湾镇综治中心", "青禾县河湾镇人民调解委员会", "620199101"


@dataclass(frozen=True, slots=True)
class KeptStore:
    """A data folder and the code on its slip."""

    folder: Path
    slip_code: str

    def open(self, clock: Clock | None = None) -> Desk:
        """The desk, with the administrator signed in; by the slip, for a password takes half a
        second.
        """
        ring = KeyRing.load(self.folder)
        key = ring.unlock_with_slip(self.slip_code)
        signer = device_signer(ring, key)
        store = Store.open(self.folder, key, clock=clock, signer=signer)
        with store.read() as session:
            admin = first_admin(session)
        assert admin is not None
        return _desk(store, admin.id, clock)


@cache
def _made() -> tuple[Path, str]:
    """Made once for all tests of a process: to make keys takes a second."""
    place = Path(mkdtemp(prefix="kept-store-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    slip = place / "slip.pdf"
    opening.create_store(place / "data", CENTRE, COMMITTEE, CODE, False, ADMIN, PASSWORD, slip)
    return place / "data", code_on(slip)


def code_on(slip: Path) -> str:
    """The recovery code as it stands printed."""
    lines = PdfReader(slip).pages[0].extract_text().splitlines()
    return "".join(line.strip() for line in lines if line.count("-") >= 2 and line.isascii())


def kept_store(folder: Path) -> KeptStore:
    """A copy of that store in a folder of its own."""
    made, code = _made()
    shutil.copytree(made, folder)
    return KeptStore(folder, code)


def a_case(desk: Desk, name: str = "龚㛃兰") -> str:
    """A registered dispute; gives the case's id."""
    parties = [
        {"role": "applicant", "person": {"kind": "natural", "name": name}},
        {"role": "respondent", "person": {"kind": "natural", "name": "陈翀"}},
    ]
    values = {"on": desk.clock.today(), "parties": parties, "facts": "宅基地界址与排水"}
    return desk.do("register", values | {"stat_type": "房屋宅基地纠纷"}).case_id
