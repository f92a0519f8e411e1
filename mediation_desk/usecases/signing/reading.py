"""宣读: who read a paper aloud to a party who cannot read it, in which language, before whom.

What was read is kept by its digest: when the words change it must be read again.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import beyond
from mediation_desk.papers.facts import FactOptions
from mediation_desk.papers.signing.read_aloud import READ_ALOUD, words_of
from mediation_desk.papers.subjects import subjects_of
from mediation_desk.records.writing import Row
from mediation_desk.usecases.casework.parties import one_party
from mediation_desk.usecases.registry import CASE_WORK, Choice, F, verb
from mediation_desk.usecases.requests import Day, MaybeTime, Request, Text, Yes
from mediation_desk.usecases.work import Work

_PAPERS = tuple(Choice(code, catalogue().paper(code).name) for code in READ_ALOUD)


class ReadAloudRequest(Request):
    """A paper read out to one party before it is signed."""

    paper: Annotated[Text, F("读的哪份文书", kind="choice", choices=_PAPERS)]
    party: Annotated[Text, F("读给谁听", kind="party")]
    session: Annotated[
        Text, F("哪一次调解的记录", kind="session", help="读调解记录才填，空着是最近一次")
    ] = ""
    on: Annotated[Day, F("哪天读的")]
    at: Annotated[MaybeTime, F("几点")] = None
    reader: Annotated[Text, F("宣读人", help="空着就是您自己；不能是当事人和代理人")] = ""
    language: Annotated[Text, F("用什么话读的", help="如：普通话、本地话、藏语")] = ""
    witness: Annotated[
        Text, F("见证人", help="当场听着的人，不能是当事人、代理人，也不能是宣读人")
    ] = ""
    translation: Annotated[
        Text,
        F("对照译文", kind="long",
          help="用别的语言讲的，把讲的内容写在这里，印在文书后面；是译文，没有单独的效力"),
    ] = ""
    translator: Annotated[Text, F("翻译人")] = ""
    sheet: Annotated[
        Yes, F("文书后面留一页手写译文", help="字库里没有的文字（藏文、维吾尔文等）请手写")
    ] = False


@verb("read_aloud", "登记宣读", access=CASE_WORK, request=ReadAloudRequest, group="papers")
def read_aloud(work: Work, request: ReadAloudRequest) -> None:
    """Keep that a paper was read out; a later reading to the same party takes its place."""
    if request.paper not in READ_ALOUD:
        known = "、".join(one.label for one in _PAPERS)
        raise BadInput("choice_unknown", field="paper", typed=request.paper, known=known)
    case, party = work.case, one_party(work, request.party)
    subject = _subject(case, request, party)
    reader = request.reader or work.user.name
    _check_people(work, party, reader, request.witness)
    missing = "".join(dict.fromkeys(beyond(request.translation)))
    if missing:
        raise BadInput("translation_unprintable", field="translation", characters=missing[:8])
    work.not_in_future(request.on)
    work.put(
        Row.PAPER_READING,
        seq=len(case.readings) + 1, paper=request.paper, subject_id=subject, party_id=party.id,
        reader=reader, language=request.language or party.person.language,
        witness=request.witness, read_on=request.on,
        read_at=request.at.strftime("%H:%M") if request.at else "",
        translation=request.translation, translator=request.translator, has_sheet=request.sheet,
        words=words_of(case, request.paper, subject),
    )  # fmt: skip
    work.event("read_aloud", request.on, catalogue().paper(request.paper).name)


def _subject(case: CaseFacts, request: ReadAloudRequest, party: PartyFacts) -> str:
    """Which sheet was read: the party's own notice, a session's record, the agreement."""
    if request.paper == "RM-03":
        return party.id
    sheets = subjects_of(case, catalogue().paper(request.paper).per)
    if not sheets or (request.paper == "RM-10" and case.agreement is None):
        raise BadInput("nothing_to_read", field="paper")
    wanted = request.session or sheets[-1].id
    if wanted not in {one.id for one in sheets}:
        raise BadInput("nothing_to_read", field="session")
    return wanted


def _check_people(work: Work, party: PartyFacts, reader: str, witness: str) -> None:
    """Neither reader nor witness has a stake in it, and they are two people."""
    concerned = {
        name for one in work.case.parties
        for name in (one.name, one.person.name, *(a.person.name for a in one.agents))
    }  # fmt: skip
    work.require(reader not in concerned, "reader_is_party", where="reader", who=reader)
    work.require(witness not in concerned, "witness_is_party", where="witness", who=witness)
    work.require(witness != reader, "reader_is_witness", where="witness", who=witness)
    needs = party.person.needs_reading and FactOptions.of(work.rules.settings).reading_witness
    if needs and not witness and not work.is_import:
        raise BadInput("witness_needed", field="witness", who=party.name)
