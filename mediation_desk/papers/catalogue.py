"""The list of papers: what papers.toml says of each, checked on loading, and how a case stands.

``papers.toml`` and every ``papers_*.toml`` beside it are read as one list: places (``order``) count
across all of them and a paper stands in one of them only.

Format, one ``[[paper]]`` table a paper. Needed: ``code``, ``name``, ``origin`` (own, party or
foreign), ``template`` (file in templates_docs), ``per`` (see ``subjects.PER``), ``order`` (place).
May be left out: ``variant``, ``track``, ``signers``, ``seal``, ``number_series``, ``copies``,
``must``, ``blank``, ``required``, ``applies``, ``source``, ``own_when``, ``why``, ``beside``.
``why`` says in plain words what a required paper is for. ``beside = true`` marks a variant that is
handed along with the paper of its code and never stands for it (通俗大字版).
``own_when`` is the rule by which another organ's paper is printed in that organ's own form (it
works at this desk under its own name); otherwise the custody page is (文书总目录 0.2).
``must`` and ``blank`` name facts; ``名?condition`` asks only where the condition holds.
``required`` and ``applies`` are lists of rules of which one must hold; a rule joins condition names
by ``&`` and negates with ``!``.

One ``[[elsewhere]]`` table names a code of the notes that is no paper of its own: ``papers`` are
the codes that stand for it, ``desk`` the tool of 综治台 that prints it for many cases.

Never fills, draws or stores anything.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts, Track
from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.papers.conditions import any_holds, check_rule
from mediation_desk.papers.subjects import PER, Subject, subjects_of
from mediation_desk.shipped import shipped

CUSTODY = "custody.docx"
"""收存页: the template for a paper of another organ."""


class Origin(StrEnum):
    """文书来源: made by us, drafted by us for a party to sign, or made by another organ."""

    OWN = "own"
    PARTY = "party"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class FactRule:
    """A fact a paper names, by its Chinese name, and when it is asked for (empty: always)."""

    fact: str
    when: str = ""

    def asked_of(self, case: CaseFacts) -> bool:
        """Whether this case must have the fact."""
        return not self.when or any_holds([self.when], case)


@dataclass(frozen=True, slots=True)
class Paper:
    """One entry of papers.toml."""

    code: str
    name: str
    origin: Origin
    template: str
    per: str
    order: int
    variant: str = ""
    track: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    seal: str = ""
    number_series: str = ""
    copies: str = "1"
    must: tuple[FactRule, ...] = ()
    blank: tuple[FactRule, ...] = ()
    required: tuple[str, ...] = ()
    applies: tuple[str, ...] = ()
    source: str = ""
    own_when: str = ""
    why: str = ""
    beside: bool = False

    @property
    def key(self) -> str:
        """Code with its variant (``SF-05/地方``), unique in the catalogue."""
        return f"{self.code}/{self.variant}" if self.variant else self.code

    def is_kept_only(self, case: CaseFacts) -> bool:
        """Whether this case gets the custody page: the organ's own form is not ours to print."""
        if not self.own_when:
            return self.template == CUSTODY
        return not any_holds([self.own_when], case)

    def template_for(self, case: CaseFacts) -> str:
        """The template this case's sheet is filled in."""
        return CUSTODY if self.is_kept_only(case) else self.template

    def is_required(self, case: CaseFacts) -> bool:
        """Whether this case cannot be closed without it."""
        return any_holds(self.required, case)

    def applies_to(self, case: CaseFacts) -> bool:
        """Whether it makes sense to issue it in this case now."""
        if self.track and case.track.value not in self.track:
            return False
        if not self.applies or any_holds(self.applies, case) or self.is_required(case):
            return True
        return self.origin is Origin.FOREIGN and self._was_taken_in(case)

    def _was_taken_in(self, case: CaseFacts) -> bool:
        """Whether the case keeps another organ's paper of this kind, or a scan bound to it."""
        codes = (self.code, self.key)
        kept = any(p.code in codes for p in case.papers)
        return kept or any(a.kind in codes for a in case.attachments)

    def copies_for(self, case: CaseFacts) -> int:
        """How many to print: a number, or heads of a side and so many more (``parties+1``).

        ``agreed`` is what the agreement says, else one for each party and one for the committee.
        """
        base, _, more = self.copies.partition("+")
        agreed = case.agreement.copies if case.agreement else 0
        counts = {
            "parties": len(case.parties),
            "applicants": len(case.applicants),
            "respondents": len(case.respondents),
            "agreed": agreed or len(case.parties) + 1,
        }
        return (counts[base] if base in counts else int(base)) + int(more or 0)


@dataclass(frozen=True, slots=True)
class PaperState:
    """How one case stands to one paper. ``lacking`` are the subjects without an issued sheet."""

    code: str
    name: str
    origin: Origin
    required: bool
    applicable: bool
    subjects: tuple[Subject, ...]
    issued: tuple[PaperFacts, ...]
    lacking: tuple[Subject, ...]
    variant: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A code that other papers stand for, or that a tool of the desk prints."""

    code: str
    name: str
    papers: tuple[str, ...] = ()
    desk: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All papers in the order of the volume, and the codes that are found elsewhere."""

    papers: tuple[Paper, ...]
    elsewhere: tuple[Elsewhere, ...] = ()

    def __iter__(self) -> Iterator[Paper]:
        return iter(self.papers)

    def beside(self, code: str) -> Paper | None:
        """The paper that is handed along with another, where there is one."""
        return next((p for p in self.papers if p.beside and p.code == code), None)

    def paper(self, code: str, variant: str = "") -> Paper:
        """The paper by its code; ``SF-05/地方`` names a variant; a code for which one paper stands
        names that.

        Raises BadInput ``paper.unknown``; ``paper.elsewhere`` where one of several stands for it,
        ``paper.at_desk`` where a tool of the desk prints it.
        """
        wanted, _, inner = code.partition("/")
        for paper in self.papers:
            if paper.code == wanted.upper() and paper.variant == (variant or inner):
                return paper
        other = next((one for one in self.elsewhere if one.code == wanted.upper()), None)
        if other is None:
            raise BadInput("paper.unknown", paper=code)
        if other.desk:
            raise BadInput("paper.at_desk", paper=code, name=other.name, tool=other.desk)
        if len(other.papers) > 1:
            codes = "、".join(other.papers)
            raise BadInput("paper.elsewhere", paper=code, name=other.name, codes=codes)
        return self.paper(other.papers[0])


_NEEDED = ("code", "name", "origin", "template", "per", "order")
_LISTS = ("track", "signers", "required", "applies")
_FACTS = ("must", "blank")
_COPIES = re.compile(r"(\d+|parties|applicants|respondents|agreed)(\+\d)?")
_KNOWN = {f.name for f in fields(Paper)}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue, read once a process."""
    return load_catalogue(shipped("templates_docs", "papers.toml"))


def load_catalogue(path: Path) -> Catalogue:
    """Read and check a papers.toml and every papers_*.toml beside it.

    Raises KnownTrouble ``catalogue.unreadable`` or another ``catalogue.…`` with the paper's code
    and the key that is wrong.
    """
    more = sorted(path.parent.glob(f"{path.stem}_*{path.suffix}"))
    contents = [_content(file) for file in (path, *more)]
    return _catalogue(
        [p for told in contents for p in _papers(told)],
        [e for told in contents for e in _elsewhere(told)],
    )


def _content(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnownTrouble("catalogue.unreadable", reason=str(error)) from error


def catalogue_of(content: Mapping[str, object]) -> Catalogue:
    """A catalogue of parsed TOML; raises KnownTrouble ``catalogue.…``."""
    return _catalogue(_papers(content), _elsewhere(content))


def _papers(content: Mapping[str, object]) -> list[Paper]:
    entries = content.get("paper")
    if not isinstance(entries, list) or set(content) - {"paper", "version", "elsewhere"}:
        raise KnownTrouble("catalogue.shape")
    return [_paper(entry) for entry in entries]


def _elsewhere(content: Mapping[str, object]) -> list[Elsewhere]:
    entries = content.get("elsewhere", [])
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise KnownTrouble("catalogue.shape")
    found = []
    for entry in entries:
        code = str(entry.get("code", "?"))
        papers, desk = _texts(code, entry, "papers"), _text(code, entry, "desk")
        if not papers and not desk:
            raise KnownTrouble("catalogue.key_missing", paper=code, key="papers")
        found.append(Elsewhere(code, _text(code, entry, "name"), papers, desk))
    return found


def _catalogue(papers: list[Paper], elsewhere: list[Elsewhere]) -> Catalogue:
    keys = [p.key for p in papers] + [one.code for one in elsewhere]
    codes = {p.code for p in papers}
    for one in elsewhere:
        lost = [code for code in one.papers if code not in codes]
        if lost:
            raise KnownTrouble("catalogue.value", paper=one.code, key="papers", value=lost[0])
    doubled = sorted({k for k in keys if keys.count(k) > 1})
    if doubled:
        raise KnownTrouble("catalogue.doubled", codes="、".join(doubled))
    ordered = sorted(papers, key=lambda p: (p.order, p.code, p.variant))
    return Catalogue(tuple(ordered), tuple(elsewhere))


def _paper(entry: object) -> Paper:
    if not isinstance(entry, dict):
        raise KnownTrouble("catalogue.shape")
    code = str(entry.get("code", "?"))
    for key in entry:
        if key not in _KNOWN:
            raise KnownTrouble("catalogue.unknown_key", paper=code, key=key)
    for key in _NEEDED:
        if key not in entry:
            raise KnownTrouble("catalogue.key_missing", paper=code, key=key)
    return _checked(code, entry)


def _checked(code: str, entry: dict[str, object]) -> Paper:
    per = _text(code, entry, "per")
    origin = _text(code, entry, "origin")
    order = entry["order"]
    lists = {key: _texts(code, entry, key) for key in _LISTS}
    if per not in PER:
        raise KnownTrouble("catalogue.value", paper=code, key="per", value=per)
    if origin not in set(Origin):
        raise KnownTrouble("catalogue.value", paper=code, key="origin", value=origin)
    if not isinstance(order, int):
        raise KnownTrouble("catalogue.value", paper=code, key="order", value=str(order))
    copies = _text(code, entry, "copies") or "1"
    if not _COPIES.fullmatch(copies):
        raise KnownTrouble("catalogue.value", paper=code, key="copies", value=copies)
    own_when = _text(code, entry, "own_when")
    for rule in (*lists["required"], *lists["applies"], *([own_when] if own_when else [])):
        check_rule(rule)
    for track in lists["track"]:
        if track not in set(Track):
            raise KnownTrouble("catalogue.value", paper=code, key="track", value=track)
    return Paper(
        code=_text(code, entry, "code"),
        name=_text(code, entry, "name"),
        origin=Origin(origin),
        template=_text(code, entry, "template"),
        per=per,
        order=order,
        variant=_text(code, entry, "variant"),
        seal=_text(code, entry, "seal"),
        number_series=_text(code, entry, "number_series"),
        copies=copies,
        source=_text(code, entry, "source"),
        own_when=own_when,
        why=_text(code, entry, "why"),
        beside=_flag(code, entry, "beside"),
        must=_facts(code, entry, "must"),
        blank=_facts(code, entry, "blank"),
        **lists,
    )


def _text(code: str, entry: dict[str, object], key: str) -> str:
    value = entry.get(key, "")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise KnownTrouble("catalogue.value", paper=code, key=key, value=str(value))
    return value


def _flag(code: str, entry: dict[str, object], key: str) -> bool:
    value = entry.get(key, False)
    if not isinstance(value, bool):
        raise KnownTrouble("catalogue.value", paper=code, key=key, value=str(value))
    return value


def _texts(code: str, entry: dict[str, object], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise KnownTrouble("catalogue.value", paper=code, key=key, value=str(value))
    return tuple(value)


def _facts(code: str, entry: dict[str, object], key: str) -> tuple[FactRule, ...]:
    rules = []
    for text in _texts(code, entry, key):
        fact, _, when = text.partition("?")
        if when:
            check_rule(when)
        rules.append(FactRule(fact, when))
    return tuple(rules)


def papers_of(case: CaseFacts, papers: Catalogue | None = None) -> list[PaperState]:
    """Every paper of the case's track and how the case stands to it, in the order of the volume."""
    return [
        _state(case, paper)
        for paper in papers or catalogue()
        if not paper.track or case.track.value in paper.track
    ]


def _state(case: CaseFacts, paper: Paper) -> PaperState:
    applicable = paper.applies_to(case)
    subjects = subjects_of(case, paper.per) if applicable else ()
    names = (paper.key,) if paper.beside else (paper.code, paper.key)
    issued = tuple(p for p in case.papers if p.code in names)
    have = {p.subject_id for p in issued}
    return PaperState(
        code=paper.code,
        name=paper.name,
        origin=paper.origin,
        required=paper.is_required(case),
        applicable=applicable,
        subjects=subjects,
        issued=issued,
        lacking=tuple(s for s in subjects if s.id not in have),
        variant=paper.variant,
        beside=paper.beside,
    )
