"""A paper that is no agreement is signed on the screen or by a fingerprint, as it was issued."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import zxingcpp
from pypdf import PdfReader

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.papers.signing import ink
from mediation_desk.papers.signing.sheet_code import read_sheet_code
from mediation_desk.records import paper_key
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk, signed_papers
from mediation_desk.usecases.signing import papers_signed, seals
from tests.desks import MEDIATOR, OTHER, at, copied_desk, led
from tests.papers.centre_key import centre_key
from tests.papers.homecoming.rescanned import pictured
from tests.papers.test_ink import finger, png

ON = "2026-04-13"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(ink, "ask_apart", lambda task, question: task(question))
    made = copied_desk(tmp_path / "store")
    yield made
    made.store.close()


@pytest.fixture
def record(desk: Desk) -> tuple[str, str]:
    """A case with its record issued: the ids of both."""
    case = led(desk, "hold_session")
    _sheets, stopped = papers_desk.issue(desk, case, ["RM-08"])
    assert not stopped
    return case, asking.facts_of(desk, case).papers[-1].id


def strokes(seed: int = 0) -> str:
    return json.dumps([[[n * 9 + seed, (n * 37 + seed) % 90, n * 12, 400 + n] for n in range(30)]])


def signed(desk: Desk, case: str, paper: str, who: str, **more: object) -> None:
    values = {"paper": paper, "who": who, "on": ON, "strokes": strokes(len(who) + len(more))}
    desk.do("sign_paper", values | more, case=case)


def test_a_signature_belongs_to_its_paper_its_version_and_its_hand(desk, record):
    case, paper = record
    signed(desk, case, paper, "龚㛃兰", present="蒲守信")
    (mark,) = papers_signed.marks_on_paper(desk, case, paper)
    kept = asking.facts_of(desk, case).papers[-1]
    assert (mark.name, mark.present, mark.page) == ("龚㛃兰", "蒲守信", kept.pages)
    assert mark.version_digest == kept.docx_sha256
    assert json.loads(mark.strokes)[0][5][3] == 405, "pressure is kept"
    with pytest.raises(RuleBroken, match="signed_already"):
        signed(desk, case, paper, "龚㛃兰", strokes=strokes(70))
    papers_desk.issue(desk, case, ["RM-08"])
    second = asking.facts_of(desk, case).papers[-1].id
    with pytest.raises(RuleBroken, match="same_strokes"):
        signed(desk, case, second, "龚㛃兰", strokes=mark.strokes)
    with pytest.raises(RuleBroken, match="nobody_signed"):
        papers_signed.signed_sheet(desk, case, second)


def test_who_has_no_line_or_no_part_cannot_sign(desk, record):
    case, paper = record
    papers_desk.issue(desk, case, ["RM-04"])
    proof = asking.facts_of(desk, case).papers[-1].id
    with pytest.raises(RuleBroken, match="no_line_to_sign"):
        signed(desk, case, proof, "龚㛃兰")
    with pytest.raises(BadInput, match="signer_unknown"):
        signed(desk, case, paper, "路人")
    with pytest.raises(BadInput, match="strokes_missing"):
        signed(desk, case, paper, "陈翀", strokes="")
    with pytest.raises(NotAllowed):
        signed(at(desk, OTHER), case, paper, "陈翀")
    signed(at(desk, MEDIATOR), case, paper, "陈翀")


def test_an_agreement_is_signed_by_its_own_verb(desk):
    case = led(desk, "draft_agreement")
    papers_desk.issue(desk, case, ["RM-10"])
    with pytest.raises(RuleBroken, match="agreement_signs_itself"):
        signed(desk, case, asking.facts_of(desk, case).papers[-1].id, "龚㛃兰")


def test_the_large_form_is_signed_for_itself_where_the_centre_wants_it(keyed, qapp):
    case = led(keyed, "sign_agreement")
    keyed.do("set_paper_habits", {"large_signed": True})
    (sheet,), _stopped = papers_desk.issue(keyed, case, ["RM-10/大字"])
    assert pictures(sheet.pdf) == 0, "what was written under the agreement stands there alone"
    paper = asking.facts_of(keyed, case).papers[-1]
    signed(keyed, case, paper.id, "龚㛃兰")
    made = papers_signed.signed_sheet(keyed, case, paper.id)
    assert (made.code, pictures(made.pdf)) == ("RM-10/大字", 1)
    keyed.do("set_paper_habits", {"large_signed": False})
    papers_desk.issue(keyed, case, ["RM-10/大字"])
    read = asking.facts_of(keyed, case).papers[-1].id
    with pytest.raises(RuleBroken, match="no_line_to_sign"):
        signed(keyed, case, read, "陈翀", strokes=strokes(50))


def test_a_fingerprint_needs_a_witness_and_stands_once(desk, record, tmp_path):
    case, paper = record
    scan = tmp_path / "print.png"
    scan.write_bytes(png(finger(4)))
    told = {"paper": paper, "who": "龚㛃兰", "on": ON, "method": "fingerprint", "file": str(scan)}
    with pytest.raises(BadInput, match="field_required"):
        desk.do("sign_paper", told, case=case)
    desk.do("sign_paper", told | {"present": "何玉霞"}, case=case)
    papers_desk.issue(desk, case, ["RM-08"])
    second = asking.facts_of(desk, case).papers[-1].id
    scan.write_bytes(png(finger(4), quality=70))
    with pytest.raises(RuleBroken, match="ink_reused"):
        desk.do("sign_paper", told | {"paper": second, "present": "何玉霞"}, case=case)


@pytest.fixture
def keyed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with a centre's key, which a store made for tests has none of."""
    key = centre_key()
    kept = SimpleNamespace(certificate=key.certificate_der, sign=key.sign)
    monkeypatch.setattr(paper_key, "signer_of", lambda *_a: kept)
    return desk


def pictures(pdf: bytes) -> int:
    return sum(len(page.images) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_signed_form_bears_the_marks_and_is_bound_to_the_version(
    keyed, record, qapp, tmp_path
):
    case, paper = record
    signed(keyed, case, paper, "龚㛃兰")
    scan = tmp_path / "print.png"
    scan.write_bytes(png(finger(3)))
    told = {"paper": paper, "who": "陈翀", "on": ON, "method": "fingerprint", "present": "何玉霞",
            "file": str(scan)}  # fmt: skip
    keyed.do("sign_paper", told, case=case)
    made = papers_signed.signed_sheet(keyed, case, paper)
    kept = next(p for p in asking.facts_of(keyed, case).papers if p.id == paper)
    assert not kept.waiting_scan
    assert pictures(made.pdf) == 2
    assert all(f.good for f in signed_papers.check_pdf(keyed, made.pdf))
    codes = [read_sheet_code(c.text) for p in pictured(made.pdf) for c in zxingcpp.read_barcodes(p)]
    assert {c.digest for c in codes if c} == {kept.docx_sha256[:16]}, "the version that was signed"
    later = papers_desk.issue(keyed, case, ["RM-08"])[0][0]
    assert pictures(later.pdf) == 0, "a mark stands on no other version"


def test_a_paper_whose_words_changed_since_is_not_made_up_as_signed(keyed):
    case = led(keyed, "accept")
    papers_desk.issue(keyed, case, ["RM-02"])
    paper = asking.facts_of(keyed, case).papers[-1].id
    signed(keyed, case, paper, "龚㛃兰")
    keyed.do("amend_case", {"facts": "后来改过的事实"}, case=case)
    with pytest.raises(RuleBroken, match="paper_changed_since"):
        papers_signed.signed_sheet(keyed, case, paper)


def test_the_log_of_seals_says_which_paper_how_many_and_who(desk, record):
    case, _paper = record
    entry = {"case": case, "paper_name": "RM-08", "seal": "河湾镇人民调解委员会印", "copies": 3,
             "places": 2, "on": ON, "approved_by": "樊主任"}  # fmt: skip
    for wrong in ({"copies": 0}, {"places": 1000}, {"on": "2027-01-01"}, {"case": "没有"}):
        with pytest.raises((BadInput, RuleBroken)):
            desk.do("log_seal", entry | wrong)
    desk.do("log_seal", entry)
    (use,) = seals.seal_uses(desk)
    assert (use.paper_code, use.version, use.copies, use.places) == ("RM-08", 1, 3, 2)
    assert use.paper_name == "人民调解记录"
    assert (use.approved_by, use.used_by, use.seal) == ("樊主任", "樊主任", entry["seal"])
    with pytest.raises(Exception, match="refused"), desk.store.write("x", "x") as session:
        session.raw.execute("UPDATE seal_use SET copies = 9")
