"""Every name a template of a paper may use: what it means, and what it says of a made-up case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from mediation_desk.domain.case_facts import Track
from mediation_desk.papers.catalogue import Paper
from mediation_desk.papers.facts import facts_for
from mediation_desk.papers.subjects import sheets_of
from mediation_desk.papers.template_check.sample import sample_case
from mediation_desk.shipped import shipped


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A name as it is written between the braces, its meaning, and its value in the sample."""

    name: str
    meaning: str
    sample: str


@cache
def meanings() -> Mapping[str, str]:
    """What each name means, from ``resources/template_names.yaml``."""
    text = shipped("resources", "template_names.yaml").read_text(encoding="utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found


def sample_facts(paper: Paper) -> dict[str, object]:
    """What a paper says of the made-up case."""
    case = sample_case(Track(paper.track[0]) if paper.track else Track.PEOPLE)
    return facts_for(case, paper.key, sheets_of(case, paper.per)[0].id)


def names_of(paper: Paper) -> Iterator[TemplateName]:
    """Every name, those of a group behind it with a dot; what the sample does not tell is empty."""
    told = meanings()
    for name, value in sample_facts(paper).items():
        meaning = told.get(name, "")
        if isinstance(value, Mapping):
            for inner, part in value.items():
                yield TemplateName(f"{name}.{inner}", f"{meaning}：{inner}", _words(part))
        elif isinstance(value, list):
            first = value[0] if value and isinstance(value[0], Mapping) else {}
            inner = "、".join(map(str, first))
            yield TemplateName(
                name, meaning + (f"（每项有 {inner}）" if inner else ""), f"{len(value)} 项"
            )
        else:
            yield TemplateName(name, meaning, _words(value))


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return value if isinstance(value, str) else ""
