"""Characters of names that no font has: who has one, and the picture that is given for it once.

The picture stays with the person and stands in every paper of every case from then on.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.parties import PersonFacts
from mediation_desk.papers.filling.characters import from_file, from_strokes
from mediation_desk.papers.signing.strokes import read_strokes
from mediation_desk.records.queries.name_pictures import name_pictures
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import INTAKE_OWN, INTAKE_WORK, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.work import Work


@dataclass(frozen=True, slots=True)
class RareName:
    """A character of somebody's name that cannot be printed before its picture is given."""

    person_id: str
    name: str
    character: str


class NamePictureRequest(Request):
    """The picture of one character of a name: written on the pad, or a picture file of it."""

    person: Annotated[Text, F("谁的姓名", kind="named_person")]
    character: Annotated[Text, F("哪个字")]
    strokes: Annotated[
        Text, F("在框里写这个字", kind="strokes", help="工整地写一个字，或者选一张图片")
    ] = ""
    file: Annotated[
        Text, F("图片文件", kind="file", help="从身份证、户口簿上拍下这一个字，白底黑字")
    ] = ""


def people_of(case: CaseFacts) -> Iterator[PersonFacts]:
    """Everybody whose name stands on papers and who is kept as a person."""
    for party in case.parties:
        yield party.person
        yield from (agent.person for agent in party.agents)


@query("pictures_of", access=INTAKE_WORK)
def pictures_of(desk: Desk, case: CaseFacts) -> dict[str, bytes]:
    """The pictures given for the case's people, by character."""
    ids = [person.id for person in people_of(case) if person.id]
    with desk.store.read() as session:
        kept = name_pictures(session, ids)
    return {character: base64.b64decode(text) for character, text in kept.items()}


@query("names_without_picture", access=INTAKE_OWN)
def names_without_picture(desk: Desk, case_id: str) -> tuple[RareName, ...]:
    """Characters of the case's names that no font has and nobody gave a picture of."""
    case = facts_of(desk, case_id)
    every = [(person, c) for person in people_of(case) for c in beyond(person.name)]
    known = pictures_of(desk, case) if every else {}
    return tuple(RareName(p.id, p.name, c) for p, c in every if c not in known)


def beyond(name: str) -> list[str]:
    """The characters of a name that no font has; plain names are told at once."""
    if all(ord(c) < 0x3100 or 0x4E00 <= ord(c) <= 0x9FA5 for c in name):
        return []
    from mediation_desk.papers.draw import beyond as without_font

    return without_font(name)


@verb(
    "give_name_picture", "给生僻字图片",
    access=INTAKE_OWN, request=NamePictureRequest, group="parties",
)  # fmt: skip
def give_name_picture(work: Work, request: NamePictureRequest) -> None:
    """Keep the picture with the person; a new one takes the place of the old."""
    found = [p for p in people_of(work.case) if request.person in (p.id, p.name)]
    if not found:
        raise BadInput("party_unknown", field="person", typed=request.person)
    if request.character not in beyond(found[0].name):
        raise BadInput("character_not_rare", field="character", typed=request.character)
    picture = base64.b64encode(_picture(request)).decode("ascii")
    old = work.writer.value(Row.PERSON, found[0].id, "name_pictures") or {}
    pictures = {**old, request.character: picture}
    work.writer.put(Row.PERSON, found[0].id, {"name_pictures": pictures})


def _picture(request: NamePictureRequest) -> bytes:
    if request.strokes:
        return from_strokes(read_strokes(request.strokes))
    if request.file:
        return from_file(Path(request.file))
    raise BadInput("field_required", field="strokes", label="在框里写这个字")
