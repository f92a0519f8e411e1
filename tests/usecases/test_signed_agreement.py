"""The signed agreement of S01 as a file: accepted by two validators, every change of it noticed."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.domain.errors import DeskError, RuleBroken
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import signed_papers
from mediation_desk.usecases.importing.files import import_file
from mediation_desk.usecases.opening import create_store, open_store
from tests.desks import led

PASSWORD = "一个足够长的密码9876"
SHARED = Path(__file__).parents[1] / "data" / "scenarios.yaml"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store with a key ring and the shared cases in it."""
    folder = tmp_path_factory.mktemp("real")
    made = folder / "store"
    create_store(
        made, "青禾县河湾镇综治中心", "河湾镇人民调解委员会", "620199101", False, "管", PASSWORD
    )
    desk = open_store(made, "", PASSWORD)
    import_file(desk, SHARED)
    yield desk
    desk.store.close()


@pytest.fixture(scope="module")
def signed(real: Desk) -> bytes:
    """The signed PDF of S01."""
    return signed_papers.make_signed_pdf(real, asking.resolve_case(real, "S01")).pdf


def _good(real: Desk, pdf: bytes) -> bool:
    return all(f.good for f in signed_papers.check_pdf(real, pdf))


def test_the_file_is_accepted_here_and_by_pdfsig(real: Desk, signed: bytes, tmp_path: Path) -> None:
    assert _good(real, signed)
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed)
    told = subprocess.run(
        ["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False
    )
    assert "Signature is Valid" in told.stdout


@pytest.mark.parametrize("count", [40, pytest.param(1000, marks=pytest.mark.heavy)])
def test_every_changed_byte_is_noticed(real: Desk, signed: bytes, count: int) -> None:
    chance = random.Random(8)
    for place in chance.sample(range(len(signed)), count):
        changed = bytearray(signed)
        changed[place] ^= chance.randrange(1, 256)
        assert not _good(real, bytes(changed)), place


def test_the_signed_file_is_kept_sealed_with_its_digest(real: Desk, signed: bytes) -> None:
    case = asking.facts_of(real, asking.resolve_case(real, "S01"))
    kept = [a for a in case.attachments if a.kind == SIGNED_PDF]
    assert len(kept) == 1
    assert kept[0].size == len(signed)
    assert any(p.pdf_sha256 == kept[0].sha256 for p in case.papers)


@pytest.mark.parametrize("row", [Row.CLAUSE, Row.PAYMENT, Row.AGREEMENT])
def test_no_verb_can_change_what_was_signed(desk: Desk, row: Row) -> None:
    case = led(desk, "seal_agreement")
    agreement = asking.facts_of(desk, case).agreements[0]
    ids = {Row.CLAUSE: agreement.clauses[0].id, Row.PAYMENT: agreement.payments[0].id}
    change = {Row.CLAUSE: {"text": "改写"}, Row.PAYMENT: {"amount_cents": 1}}
    before = desk.store.rows_digest()
    with pytest.raises(DeskError), desk.batch("amend_case", case=case) as work:
        work.writer.put(row, ids.get(row, agreement.id), change.get(row, {"breach": "改写"}))
    assert desk.store.rows_digest() == before


def test_plain_sql_cannot_change_it_either(desk: Desk) -> None:
    led(desk, "seal_agreement")
    with pytest.raises(DeskError), desk.store.maintenance() as raw:
        raw.execute("UPDATE clause SET text = '改写'")


def test_a_later_wish_becomes_a_supplement_of_its_own(desk: Desk) -> None:
    case = led(desk, "seal_agreement")
    with pytest.raises(RuleBroken):
        desk.do("draft_agreement", {"clauses": [{"text": "另约"}]}, case=case)
    desk.do("supplement_agreement", {"clauses": [{"text": "改为7月付清。"}]}, case=case)
    both = asking.facts_of(desk, case).agreements
    assert [a.number for a in both] == ["(2026)河湾人调字第1号", "(2026)河湾人调字第1号补1"]
