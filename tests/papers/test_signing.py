"""The centre's signature: valid for pyHanko, pdfsig and OpenSSL; every changed byte is noticed."""

from __future__ import annotations

import hashlib
import io
import random
import shutil
import subprocess
from functools import cache

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject
from reportlab.pdfgen import canvas

from mediation_desk.papers.signing.canonical import read_signed
from mediation_desk.papers.signing.certificate import certificate_words
from mediation_desk.papers.signing.pdf_signing import SigningWords, sign_pdf
from mediation_desk.papers.signing.verifying import verify_pdf
from tests.papers.centre_key import CENTRE, CentreKey, centre_key


def plain_pdf() -> bytes:
    out = io.BytesIO()
    page = canvas.Canvas(out, invariant=1)
    for _ in range(2):
        page.drawString(100, 700, "6800.00")
        page.showPage()
    page.save()
    return out.getvalue()


@cache
def signed_pdf() -> bytes:
    return sign_pdf(plain_pdf(), centre_key(), SigningWords(location="河湾镇"))


def codes(pdf: bytes, **known) -> list[str]:
    return [f.code for f in verify_pdf(pdf, **known)]


def in_order(pdf: bytes, **known) -> bool:
    return all(f.good for f in verify_pdf(pdf, **known))


def test_a_certificate_says_whose_it_is():
    words = certificate_words(centre_key().certificate_der)
    assert (words.name, words.until_at.year) == (CENTRE, 2056)
    assert words.fingerprint == hashlib.sha256(centre_key().certificate_der).hexdigest()


def test_a_signed_file_is_in_order_and_names_its_signer():
    found = verify_pdf(signed_pdf(), trusted_certs=[centre_key().certificate_der])
    assert [f.code for f in found] == ["verify.whole", "verify.signed_by"]
    assert found[1].values["name"] == CENTRE


def test_an_unknown_signer_is_said_to_be_unknown():
    other = CentreKey().certificate_der
    assert codes(signed_pdf(), trusted_certs=[other])[-1] == "verify.signer_unknown"


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not here")
def test_pdfsig_calls_it_valid_over_the_whole_file(tmp_path):
    (tmp_path / "s.pdf").write_bytes(signed_pdf())
    said = subprocess.run(
        ["pdfsig", "s.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False
    ).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


@pytest.mark.parametrize("count", [500, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_every_changed_byte_is_noticed(count):
    pdf, chance = signed_pdf(), random.Random(20261122)
    for _ in range(count):
        place = chance.randrange(len(pdf))
        other = bytes([pdf[place] ^ chance.randrange(1, 256)])
        changed = pdf[:place] + other + pdf[place + 1 :]
        assert not in_order(changed), place
        assert not in_order(changed, known_digest=hashlib.sha256(pdf).hexdigest())


@pytest.mark.parametrize("count", [80, pytest.param(400, marks=pytest.mark.heavy)])
def test_changed_bytes_of_the_signature_itself_are_noticed(count):
    pdf, chance = signed_pdf(), random.Random(7)
    start = pdf.index(b"/Contents <") + len(b"/Contents <")
    for _ in range(count):
        place = start + chance.randrange(-1, 2_000)
        other = chance.choice([pdf[place] ^ 0x20, *b"09AF "])
        if other != pdf[place]:
            changed = pdf[:place] + bytes([other]) + pdf[place + 1 :]
            assert not in_order(changed), (place, other)


def test_what_pyhanko_alone_accepts_we_do_not():
    pdf = signed_pdf()
    end = pdf.index(b">", pdf.index(b"/Contents <"))
    padded = pdf[: end - 1] + b"1" + pdf[end:]
    assert codes(padded) == ["verify.contents_form"]
    start = pdf.index(b"/Contents <") + 11
    lower = pdf[:start] + pdf[start : end - 1].lower() + pdf[end - 1 :]
    assert codes(lower) == ["verify.contents_form"]


def test_a_page_added_afterwards_is_reported():
    writer = PdfWriter(io.BytesIO(signed_pdf()), incremental=True)
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    assert len(PdfReader(out).pages) == 3
    assert codes(out.getvalue()) == ["verify.changed_after"]


def hidden_behind(writer: PdfWriter) -> None:
    """Shadow: the page shows other words, the signed ones are still in the file."""
    page = writer.pages[0]
    page[NameObject("/Contents")] = writer._add_object(stream(b"BT (9800.00) Tj ET"))


def form_filled(writer: PdfWriter) -> None:
    """A field of the form is filled and shows itself."""
    form = writer.root_object["/AcroForm"]
    field = DictionaryObject({
        NameObject("/FT"): NameObject("/Tx"), NameObject("/T"): TextStringObject("sum"),
        NameObject("/V"): TextStringObject("9800.00"),
    })  # fmt: skip
    form["/Fields"].append(writer._add_object(field))


def annotated(writer: PdfWriter) -> None:
    """A note is laid over the sum."""
    writer.add_annotation(0, FreeText(text="9800.00", rect=(100, 690, 200, 720)))


def page_added(writer: PdfWriter) -> None:
    writer.add_blank_page(200, 200)


def page_taken(writer: PdfWriter) -> None:
    writer.root_object["/Pages"]["/Kids"].pop()


def script_added(writer: PdfWriter) -> None:
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert(1)")}
    action = DictionaryObject({NameObject(key): value for key, value in script.items()})
    writer.root_object[NameObject("/OpenAction")] = action


def file_attached(writer: PdfWriter) -> None:
    writer.add_attachment("a.txt", b"other words")


def title_changed(writer: PdfWriter) -> None:
    writer.add_metadata({"/Title": "别的协议"})


def stream(data: bytes) -> StreamObject:
    made = StreamObject()
    made.set_data(data)
    return made


ATTACKS = (
    hidden_behind, form_filled, annotated, page_added, page_taken, script_added, file_attached,
    title_changed,
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_r53_an_update_added_behind_the_signature_is_reported(attack):
    """The signed bytes stay as they are; what a viewer shows is another thing."""
    writer = PdfWriter(io.BytesIO(signed_pdf()), incremental=True)
    attack(writer)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(signed_pdf()), "the old bytes are whole"
    assert codes(out.getvalue()) == ["verify.changed_after"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_r53_a_file_written_anew_is_reported(attack):
    writer = PdfWriter(clone_from=io.BytesIO(signed_pdf()))
    attack(writer)
    out = io.BytesIO()
    writer.write(out)
    assert not in_order(out.getvalue())


def test_r53_an_attack_prepared_before_signing_changes_nothing_that_is_seen_later():
    """Shadow by hiding: what lies under the signed page was signed with it, and stays."""
    writer = PdfWriter(clone_from=io.BytesIO(plain_pdf()))
    annotated(writer)
    out = io.BytesIO()
    writer.write(out)
    pdf = sign_pdf(out.getvalue(), centre_key())
    assert in_order(pdf)
    later = PdfWriter(io.BytesIO(pdf), incremental=True)
    del later.pages[0]["/Annots"]
    changed = io.BytesIO()
    later.write(changed)
    assert not in_order(changed.getvalue())


@pytest.mark.parametrize("tail", [b"\n", b"%%EOF\n", b"1 0 obj\n<<>>\nendobj\n"])
def test_anything_behind_the_end_is_reported(tail):
    assert codes(signed_pdf() + tail) == ["verify.changed_after"]


def test_signing_a_changed_text_again_with_another_key_gives_an_unknown_signer():
    forged = sign_pdf(plain_pdf().replace(b"6800.00", b"9800.00"), CentreKey())
    trusted = [centre_key().certificate_der]
    assert codes(forged, trusted_certs=trusted)[-1] == "verify.signer_unknown"


def test_a_second_signature_is_reported():
    pdf = signed_pdf().replace(b"CentreSignature", b"CentreSignaturf")
    assert not in_order(pdf)
    assert codes(signed_pdf() + signed_pdf()) == ["verify.signature_unreadable"]


def test_an_unsigned_file_is_good_only_as_the_one_kept():
    pdf = plain_pdf()
    assert not in_order(pdf)
    assert in_order(pdf, known_digest=hashlib.sha256(pdf).hexdigest())
    assert codes(pdf, known_digest="0" * 64) == ["verify.not_as_kept", "verify.unsigned"]


@pytest.mark.parametrize(
    "rubbish", [b"", b"%PDF-1.4", b"/ByteRange [0 1 2 3]", b"/ByteRange [0 5 9 1]<zz>", b"x" * 99]
)
def test_rubbish_is_never_in_order_and_never_raises(rubbish):
    assert not in_order(rubbish)


def test_the_text_is_untouched_by_signing():
    assert "6800.00" in PdfReader(io.BytesIO(signed_pdf())).pages[0].extract_text()
    assert read_signed(signed_pdf()).certificate_der == centre_key().certificate_der
