"""听证笔录 (XF-08) filled from plain values; the same template serves a petition's own papers.

Fills what it is given, leaves a blank where nothing is known, signs for nobody.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.papers.facts_words import known, paragraphs

RECORD = "XF-08.docx"


@dataclass(frozen=True, slots=True)
class HearingRecord:
    """The record in words: every value as it is to stand on paper, empty for a blank."""

    number: str
    held: str
    place: str
    host: str
    note_taker: str
    panel: str
    applicants: str
    respondents: str
    organs: str
    guests: str
    matter: str
    minutes: str
    opinions: str
    result: str


def hearing_record(told: HearingRecord) -> bytes:
    """听证笔录 as a Word file."""
    from mediation_desk.papers.filling.templates import fill, shipped_template

    hearing: dict[str, object] = {
        name: known(value)
        for name, value in {
            "日期": told.held, "地点": told.place, "主持人": told.host,
            "记录人": told.note_taker, "听证员": told.panel, "承办单位": told.organs,
            "其他参加人": told.guests,
        }.items()
    }  # fmt: skip
    hearing |= {
        "记录段落": paragraphs(told.minutes), "评议段落": paragraphs(told.opinions),
        "结论段落": paragraphs(told.result), "当事人签署": (),
    }  # fmt: skip
    petition: dict[str, object] = {
        "编号": known(told.number), "代表": None, "诉求段落": paragraphs(told.matter),
    }  # fmt: skip
    facts = {
        "听证": hearing, "信访": petition, "申请人姓名": known(told.applicants),
        "被申请人姓名": known(told.respondents),
    }  # fmt: skip
    return fill(shipped_template(RECORD), facts)
