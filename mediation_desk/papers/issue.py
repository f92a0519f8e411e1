"""Issue one sheet of a paper: facts → Word → PDF, with digests, and what is still missing.

Pure of store and clock: everything comes in as values, everything goes out as bytes. Numbers are
given and records are written by those who call.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.papers.catalogue import Catalogue, FactRule, Paper, catalogue
from mediation_desk.papers.facts import FactOptions, facts_for
from mediation_desk.papers.filling.local_templates import (
    LocalTemplate,
    LocalTemplates,
    NoLocalTemplates,
    fill_local,
)
from mediation_desk.papers.filling.pictures import Picture
from mediation_desk.papers.practice import PRACTICE, marked
from mediation_desk.papers.rendering import Marks, Rendered, render
from mediation_desk.papers.signing.sheet_code import sheet_code
from mediation_desk.papers.volume.contents import contents_now
from mediation_desk.papers.volume.plan import CONTENTS, ORGAN_CONTENTS

if TYPE_CHECKING:
    from mediation_desk.papers.draw import FontSet, Shift
    from mediation_desk.papers.signing.certificate import PaperSigner

_SHORT_DIGEST = 8
_PROBE = Picture(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    ),
    1.0, 1.0, "签名",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class IssueOptions:
    """How a sheet is issued.

    ``signatures`` are pictures by the id of who signs; ``characters`` pictures of characters that
    no font has; ``fonts`` are others than the shipped ones; ``practice`` marks every page 练习;
    ``version`` counts reissues of one sheet; ``code_line`` puts code, number, version and digest
    at the foot, as a line and as a square code, for filing scans later. ``extra`` are facts that
    only the caller knows (a volume's contents). ``values_only`` prints on a bought form: the PDF
    bears the values alone, moved so. ``signed_digest``: this is the signed form of the version with
    that Word digest; its codes name that version, and its lines take its own signatures.
    """

    habits: FactOptions = field(default_factory=FactOptions)
    signatures: Mapping[str, Picture] = field(default_factory=dict)
    characters: Mapping[str, bytes] = field(default_factory=dict)
    practice: bool = False
    fonts: FontSet | None = None
    version: int = 1
    code_line: bool = True
    extra: Mapping[str, object] = field(default_factory=dict)
    values_only: Shift | None = None
    signed_digest: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact a paper names that the case does not have. ``must``: without it the paper is void."""

    fact: str
    must: bool
    code: str = "paper.fact_missing"


@dataclass(frozen=True, slots=True)
class Issued:
    """One issued sheet in both forms. ``not_drawn`` names what the PDF could not show, ``template``
    is the digest of the centre's or county's template it was filled in, empty for the official one.
    """

    code: str
    variant: str
    name: str
    subject_id: str
    docx: bytes
    pdf: bytes
    pages: int
    docx_sha256: str
    pdf_sha256: str
    missing_blanks: tuple[Missing, ...]
    not_drawn: tuple[str, ...] = ()
    template: str = ""


def issue(
    case: CaseFacts,
    code: str,
    subject_id: str = "",
    templates: LocalTemplates | None = None,
    options: IssueOptions | None = None,
    papers: Catalogue | None = None,
) -> Issued:
    """One sheet of a paper.

    Raises RuleBroken ``paper.void`` where a must fact is missing (values: ``facts``, the Chinese
    names), BadInput ``paper.unknown``, KnownTrouble of a template that cannot be filled.
    """
    wanted = options or IssueOptions()
    paper = (papers or catalogue()).paper(code)
    facts = _facts(case, paper, subject_id, wanted)
    lacking = _missing(case, paper, facts)
    voiding = [m.fact for m in lacking if m.must]
    if voiding:
        raise RuleBroken("paper.void", facts="、".join(voiding), paper=paper.name)
    local = _local(case, paper, templates or NoLocalTemplates())
    docx = _filled(case, paper, facts, local)
    word = marked(docx) if wanted.practice else docx
    drawn = render(docx, _marks(case, paper, word, wanted), wanted.characters)
    return Issued(
        code=paper.code,
        variant=paper.variant,
        name=paper.name,
        subject_id=subject_id,
        docx=word,
        pdf=drawn.pdf,
        pages=drawn.pages,
        docx_sha256=hashlib.sha256(word).hexdigest(),
        pdf_sha256=hashlib.sha256(drawn.pdf).hexdigest(),
        missing_blanks=tuple(lacking),
        not_drawn=drawn.not_drawn,
        template=local.sha256 if local is not None else "",
    )


def missing(
    case: CaseFacts, code: str, subject_id: str = "", options: IssueOptions | None = None
) -> list[Missing]:
    """What the sheet would lack, musts first; empty where nothing is missing."""
    paper = catalogue().paper(code)
    return _missing(case, paper, _facts(case, paper, subject_id, options or IssueOptions()))


def signed(made: Issued, signer: PaperSigner) -> Issued:
    """The sheet with the centre's signature on its PDF; the Word file is unchanged."""
    from mediation_desk.papers.signing.pdf_signing import sign_pdf

    pdf = sign_pdf(made.pdf, signer)
    return replace(made, pdf=pdf, pdf_sha256=hashlib.sha256(pdf).hexdigest())


def characters_beyond(
    case: CaseFacts, code: str, subject_id: str = "", options: IssueOptions | None = None
) -> list[str]:
    """Characters of the sheet's facts that no font has and no picture was given for.

    They are named before printing: each needs its picture, or it would not be seen.
    """
    from mediation_desk.papers.draw import beyond

    wanted = options or IssueOptions()
    facts = _facts(case, catalogue().paper(code), subject_id, wanted)
    found = beyond("".join(_texts(facts)))
    return [c for c in dict.fromkeys(found) if c not in wanted.characters]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(inner)


def bears(
    case: CaseFacts, code: str, subject_id: str, signer_id: str,
    templates: LocalTemplates | None = None, habits: FactOptions | None = None,
) -> bool:  # fmt: skip
    """Whether the sheet has a line for this person's signature: tried with a picture on it."""
    paper, found = catalogue().paper(code), []
    local = _local(case, paper, templates or NoLocalTemplates())
    for pictures in ({}, {signer_id: _PROBE}):
        options = IssueOptions(
            habits=habits or FactOptions(), signed_digest="-", signatures=pictures
        )
        facts = _facts(case, paper, subject_id, options)
        found.append(_filled(case, paper, facts, local))
    return found[0] != found[1]


def fact_names() -> frozenset[str]:
    """Every name a template may use, for checking a county's own."""
    from mediation_desk.domain.case_facts import Outcome, Stage, Track

    empty = CaseFacts("", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
    return frozenset(facts_for(empty, "", ""))


def convert(docx: bytes, *, practice: bool = False) -> Rendered:
    """A Word file drawn as PDF, whatever paper it is, with 练习 across it where it is practice;
    KnownTrouble where it cannot be read.
    """
    return render(docx, Marks(watermark=PRACTICE if practice else ""))


def _facts(
    case: CaseFacts, paper: Paper, subject_id: str, options: IssueOptions
) -> dict[str, object]:
    habits = replace(options.habits, names_signers=bool(options.signed_digest))
    facts = facts_for(case, paper.key, subject_id, options=habits)
    if paper.key in (CONTENTS, ORGAN_CONTENTS):
        facts["卷内目录"] = contents_now(case)
    facts |= options.extra
    if not options.signatures:
        return facts
    return {k: _with_signatures(v, options.signatures) for k, v in facts.items()}


def _with_signatures(value: object, pictures: Mapping[str, Picture]) -> object:
    """The facts with each signer's picture at the place that bears his or her id."""
    if isinstance(value, list):
        return [_with_signatures(v, pictures) for v in value]
    if not isinstance(value, dict):
        return value
    inner = {k: _with_signatures(v, pictures) for k, v in value.items()}
    if "签名图" in inner and inner.get("编号") in pictures:
        inner["签名图"] = pictures[str(inner["编号"])]
    return inner


def _missing(case: CaseFacts, paper: Paper, facts: Mapping[str, object]) -> list[Missing]:
    if paper.is_kept_only(case):
        return []

    def absent(rules: tuple[FactRule, ...]) -> list[str]:
        asked = [r.fact for r in rules if r.asked_of(case)]
        return [fact for fact in asked if not _is_known(facts, fact.split("."))]

    return [
        *(Missing(fact, must=True) for fact in absent(paper.must)),
        *(Missing(fact, must=False) for fact in absent(paper.blank)),
    ]


def _is_known(value: object, path: list[str]) -> bool:
    """Whether a dotted name leads to something; in a list it must in every entry."""
    if not path:
        return value not in (None, "", [], {})
    if isinstance(value, list):
        return bool(value) and all(_is_known(v, path) for v in value)
    return isinstance(value, Mapping) and _is_known(value.get(path[0]), path[1:])


def _local(case: CaseFacts, paper: Paper, templates: LocalTemplates) -> LocalTemplate | None:
    """The template that replaces the official one; none where the sheet is another organ's."""
    is_theirs = bool(paper.own_when) and paper.is_kept_only(case)
    return None if is_theirs else templates.local(paper.code, paper.variant)


def _filled(
    case: CaseFacts, paper: Paper, facts: Mapping[str, object], local: LocalTemplate | None
) -> bytes:
    from mediation_desk.papers.filling.templates import fill, shipped_template

    if local is not None:
        return fill_local(local, facts)
    return fill(shipped_template(paper.template_for(case)), facts)


def _marks(case: CaseFacts, paper: Paper, docx: bytes, options: IssueOptions) -> Marks:
    digest = options.signed_digest or hashlib.sha256(docx).hexdigest()
    number = case.case_no or case.register_no
    words = [paper.key, number, f"第{options.version}版", digest[:_SHORT_DIGEST]]
    square = sheet_code(paper.code, options.version, case.id, digest)
    return Marks(
        watermark=PRACTICE if options.practice else "",
        code_line=" ".join(w for w in words if w) if options.code_line else "",
        square=(lambda page, pages: square.of_page(page, pages).text())
        if options.code_line else None,
        fonts=options.fonts,
        values_only=options.values_only,
    )


def file_name(paper_code: str, subject_number: int, ending: str, on: date | None = None) -> str:
    """A file's name of codes and numbers, never of a person: ``RM-03-2.docx``."""
    number = f"-{subject_number}" if subject_number else ""
    day = f"_{on:%Y%m%d}" if on else ""
    return f"{paper_code.replace('/', '-')}{number}{day}.{ending}"
