"""How a template fits its paper: names that this paper never knows, and what the official form has
and this one lacks (facts without which the paper is void, places to sign).

Warnings only: a county may leave out what it wants, but is told. Reads the shipped form for what
the paper is; never fills anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mediation_desk.papers.catalogue import CUSTODY, Paper
from mediation_desk.papers.filling.opc import read_parts, read_xml
from mediation_desk.papers.filling.sandbox import names_asked
from mediation_desk.papers.filling.templates import parsed_part
from mediation_desk.shipped import shipped

#: Groups of facts that only sheets about one thing know (``per`` in papers.toml).
_ABOUT: Mapping[str, frozenset[str]] = {
    "本次": frozenset({"session", "planned_session", "party", "applicant", "respondent",
                     "guarded_party", "served_party", "party_with_agent"}),
    "调查": frozenset({"investigation"}),
    "回访": frozenset({"visit"}),
    "回避": frozenset({"recusal"}),
    "延期": frozenset({"extension"}),
    "收条": frozenset({"payment"}),
    "督促": frozenset({"demand", "payment"}),
    "评价": frozenset({"rating", "party"}),
    "翻译员": frozenset({"interpreter"}),
    "本人": frozenset({"party", "applicant", "respondent", "guarded_party", "served_party",
                     "party_with_agent", "payment"}),
}  # fmt: skip
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"([\u4e00-\u9fff]{2,8})（(?:签名|签字|盖章|捺印)[^（）]{0,12}）")
_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)
_SIGNS = "签署"


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """What a paper's sheet is about, which facts it is void without, and its shipped form."""

    per: str
    must: tuple[str, ...]
    shipped: bytes


def asked_of(paper: Paper) -> PaperAsked | None:
    """What a template for this paper is held against; None where it has no form of its own."""
    if paper.template == CUSTODY:
        return None
    must = tuple(rule.fact for rule in paper.must if not rule.when)
    return PaperAsked(paper.per, must, shipped("templates_docs", paper.template).read_bytes())


def unfitting(docx: bytes, asked: PaperAsked) -> Iterator[tuple[str, str]]:
    """Codes of what does not fit, each with the words concerned."""
    own, official = _Form(docx), _Form(asked.shipped)
    for name in sorted(own.names):
        about = _ABOUT.get(name)
        if about is not None and asked.per not in about and name not in official.names:
            yield "template.name_not_here", name
    lacking = [fact for fact in asked.must if not own.tells(fact) and official.tells(fact)]
    if lacking:
        yield "template.must_missing", "、".join(lacking)
    signs = {name for name in official.names if name.endswith(_SIGNS) or name.startswith(_SIGNS)}
    if signs and not signs & own.names:
        yield "template.signing_missing", "、".join(sorted(signs))
    unsigned = [place for place in sorted(official.places) if not own.is_signed_by(place)]
    if unsigned:
        yield "template.place_missing", "、".join(unsigned)


class _Form:
    """The names that a Word file asks for, and the places to sign that it prints."""

    def __init__(self, docx: bytes) -> None:
        self.names: set[str] = set()
        self._dotted: set[str] = set()
        text = ""
        for name, data in read_parts(docx).items():
            if not (name.startswith("word/") and name.endswith(".xml")):
                continue
            tree = parsed_part(name, data)
            self.names |= set(names_asked(tree)) if tree else set()
            root = read_xml(data)
            for paragraph in root.iter(f"{_WORD}p"):
                text += "".join(t.text or "" for t in paragraph.iter(f"{_WORD}t")) + "\n"
        for tag in _TAG.findall(text):
            self._dotted.update(re.findall(r"[\w\u4e00-\u9fff]+(?:\.[\w\u4e00-\u9fff]+)+", tag))
        self._text = _TAG.sub("", text)
        self.places = set(_PLACE.findall(self._text))

    def is_signed_by(self, who: str) -> bool:
        """Whether there is a place for somebody to sign, however it is written."""
        return re.search(rf"{re.escape(who)}\W{{0,2}}(?:签|盖|捺)", self._text) is not None

    def tells(self, fact: str) -> bool:
        """Whether a fact of papers.toml stands in the form, by its own name or its group's."""
        return fact in self._dotted or fact.partition(".")[0] in self.names
