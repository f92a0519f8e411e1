"""Whether a sheet of paper is one of ours: by the codes in its scan, or by the code typed in.

A code only says what a sheet claims to be; the store, or a list that the centre signed, says
whether it is. The list goes onto a stick with a small program that needs neither this one nor a
network; it names no person and no case.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from pathlib import Path

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts
from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.domain.proceedings import SIGNED_PDF
from mediation_desk.papers.homecoming.reading import read_scans
from mediation_desk.papers.signing.sheet_code import SheetCode, read_sheet_code
from mediation_desk.papers.signing.verifying import Finding
from mediation_desk.records import paper_key
from mediation_desk.records.queries.signed import kept_sheets
from mediation_desk.shipped import shipped
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.signed_papers import Port
from mediation_desk.usecases.homecoming.arrivals import catalogue_name, sheet_of_code
from mediation_desk.usecases.registry import HEAD_ONLY, query
from mediation_desk.usecases.word_files.converting import write_bytes

LIST, PROGRAM = "核验清单.json", "verify.py"
_VERSION = re.compile(r"第(\d+)版")
_DIGEST = re.compile(r"[0-9a-f]{8,64}")


def verify_scan(scan: bytes, desk: Desk | None) -> list[Finding]:
    """What the codes in a scan say, page by page, and which pages of a sheet lack."""
    seen = read_scans([scan])[0]
    if seen.trouble:
        return [Finding("verify.scan_unreadable", good=False)]
    found: list[Finding] = []
    codes: list[SheetCode] = []
    for page in seen.pages:
        if page.code is None:
            found.append(Finding("verify.no_code", False, {"number": str(page.number)}))
        else:
            codes.append(page.code)
            found += _of_code(page.code, desk)
    return found + _lacking(codes)


def verify_code(typed: str, desk: Desk | None) -> list[Finding]:
    """A square's text, or the eight digits at the end of the code line.

    Raises BadInput ``sheet_code_unreadable`` for anything else.
    """
    code = read_sheet_code(typed.strip().upper())
    if code is not None:
        return _of_code(code, desk)
    begun = typed.strip().rpartition(" ")[2].lower()
    if _DIGEST.fullmatch(begun) is None:
        raise BadInput("sheet_code_unreadable", field="sheet")
    if desk is None:
        return [Finding("verify.sheet_needs_store", good=False)]
    with desk.store.read() as session:
        rows = kept_sheets.by_digest(session, begun)
    said = _VERSION.search(typed)
    rows = [row for row in rows if said is None or row.version == int(said[1])]
    if not rows:
        return [Finding("verify.sheet_unknown", good=False)]
    return [_known(row.code, row.version, row.pages, row.newest) for row in rows[:1]]


def _of_code(code: SheetCode, desk: Desk | None) -> list[Finding]:
    told = {"name": catalogue_name(code.paper), "version": str(code.version),
            "page": str(code.page), "pages": str(code.pages)}  # fmt: skip
    if desk is None:
        return [Finding("verify.sheet_claims", False, told)]
    try:
        case, paper = sheet_of_code(desk, code)
    except DeskError as error:
        unknown = error.code == "home_sheet_unknown"
        why = "verify.sheet_unknown" if unknown else "verify.sheet_hidden"
        return [Finding(why, False, told)]
    if code.page > paper.pages or code.pages != paper.pages:
        return [Finding("verify.sheet_pages", False, told | {"kept": str(paper.pages)})]
    found = [Finding("verify.sheet_known", True, told)]
    newest = _newest(case, paper)
    if newest > paper.version:
        found.append(Finding("verify.sheet_old", True, told | {"newest": str(newest)}))
    return found


def _newest(case: CaseFacts, paper: PaperFacts) -> int:
    same = [p for p in case.papers if (p.code, p.subject_id) == (paper.code, paper.subject_id)]
    return max(p.version for p in same)


def _known(code: str, version: int, pages: int, newest: int) -> Finding:
    told = {"name": catalogue_name(code.partition("/")[0]), "version": str(version),
            "page": f"1–{pages}", "pages": str(pages), "newest": str(newest)}  # fmt: skip
    return Finding("verify.sheet_old" if newest > version else "verify.sheet_known", True, told)


def _lacking(codes: Sequence[SheetCode]) -> list[Finding]:
    """Pages that a sheet has and the scan has not."""
    there: dict[SheetCode, set[int]] = {}
    for code in codes:
        there.setdefault(code.of_page(1, code.pages), set()).add(code.page)
    found = []
    for sheet, pages in there.items():
        gone = sorted(set(range(1, sheet.pages + 1)) - pages)
        if gone:
            told = {"name": catalogue_name(sheet.paper), "lacking": "、".join(map(str, gone))}
            found.append(Finding("verify.page_lacking", False, told))
    return found


@query("verifier_to", access=HEAD_ONLY)
def verifier_to(desk: Desk, folder: Path) -> tuple[Path, ...]:
    """Put the small program and the signed list of every sheet issued here into a folder.

    The list holds papers' codes, versions, days and digests. Raises KnownTrouble ``no_paper_key``
    in practice, and of a folder that cannot be written.
    """
    desk.may_ask("verifier_to")
    with desk.store.read() as session:
        sheets = kept_sheets.every(session)
        signed = kept_sheets.files_of_kind(session, SIGNED_PDF)
        center = kept_sheets.center_name(session)
    port = Port(paper_key.signer_of(desk.store, center))
    told = {
        "kind": "tiaojie-sheets-1", "center": center, "made_on": desk.clock.today().isoformat(),
        "certificate": base64.b64encode(port.certificate_der).decode("ascii"),
        "sheets": [[s.code, s.version, s.pages, s.docx_sha256, s.pdf_sha256, s.series, s.on]
                   for s in sheets],
        "signed": signed,
    }  # fmt: skip
    plain = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    signature = base64.b64encode(port.sign(plain.encode("utf-8"))).decode("ascii")
    whole = json.dumps(told | {"signature": signature}, ensure_ascii=False)
    write_bytes(folder / LIST, whole.encode("utf-8"))
    write_bytes(folder / PROGRAM, shipped("resources", "verifier", PROGRAM).read_bytes())
    return folder / LIST, folder / PROGRAM
