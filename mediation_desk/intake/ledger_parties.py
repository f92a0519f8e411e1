"""Takes the parties of a ledger row apart: 甲与乙, 甲、乙, 甲/乙, 甲（申请人） 乙, 甲等5人.

Splits only where both parts can be names; a name is never changed, and nobody is added.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediation_desk.domain.names import normalise
from mediation_desk.domain.numerals import digits_in_a_row, small_number
from mediation_desk.domain.parties import PartyKind, PartyRole
from mediation_desk.intake.ledger_values import LedgerParty
from mediation_desk.intake.words import Words, folded

LONGEST_NAME = 120
_STRONG = re.compile(r"[;；\n\r]+|\s*(?:vs\.?|VS\.?|Vs\.?)\s*|——|--|<-+>|→|⇌|↔")
_LIST = re.compile(r"[、,，/／|｜+＋&]+")
_BRACKET = re.compile(r"[（(]([^（()）]*)[）)]")
_HEADS = re.compile(r"等?\s*([0-9一二两三四五六七八九十百]{1,4})\s*(?:人|名|户|位|家)$|等人?$")
_PHONE = re.compile(r"(?<!\d)1\d{2}[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_ID = re.compile(r"(?<![\dA-Za-z])\d{6}\s?\d{8}\s?\d{3}[\dXx](?![\dA-Za-z])")
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff〇]"
_NUMBERING = re.compile(rf"(?:(?<=[\s;；,，、])|^)[（(]?\d{{1,2}}[)）.、．]\s*(?={_HAN})")
_NUMBER_BELOW = re.compile(r"\s*[\n\r]+\s*(?=(?:1\d{10}|\d{17}[\dXx])(?![\dXx]))")
_NUMBER_BEFORE_NAME = re.compile(
    rf"({_PHONE.pattern}|{_ID.pattern})[\s,，、]*(?={_HAN}(?!话|机|份|系))"
)
_DETAIL_PIECE = re.compile(
    r"^\s*(?:[男女]性?|\d{1,3}\s*岁|\S{1,5}族|(?:现|家)?住|系|籍贯|身份证|电话|联系)"
)
_PLACE = re.compile(r"[村组社区号室]$")
_DETAIL = re.compile(r"(?:电话|手机|联系电话|身份证号?码?|身份证)[:：]?\s*$")
_HAN_NAME = re.compile(f"^{_HAN}{{2,4}}$")
_LONG_NAME = re.compile(f"^{_HAN}+(?:·{_HAN}+)+$")
_BODY = re.compile(
    r"(?:公司|厂|店|馆|部|乐|行|院|校|所|站|局|社|会|中心|政府|银行|场|队|组|矿|超市|医院|学校|村|镇|乡|物业)$"
)
_SHOP = re.compile(r"(?:[饭商酒药]店|超市|商行|饭馆|餐馆|农家乐|经营部|门市部)$")
_CERTAIN = re.compile(rf"(?:公司|委会|政府|银行|医院|学校|中心|派出所|合作社)$|{_SHOP.pattern}")
_BOTH = {PartyRole.APPLICANT, PartyRole.RESPONDENT}
_LABEL = re.compile(r"^\s*([^:：]{1,8})\s*[:：]\s*(.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties found; ``assumed`` where the cell does not tell who applies."""

    found: tuple[LedgerParty, ...]
    assumed: bool = False


def is_body(name: str) -> bool:
    """Whether a name is of a body (公司, 村委会 …) and not of a person."""
    return bool(_BODY.search(name)) and not (_HAN_NAME.match(name) and not _CERTAIN.search(name))


def kind_of(name: str) -> PartyKind:
    """Natural person or body by the ending of the name; shops are mostly sole traders."""
    if not is_body(name):
        return PartyKind.NATURAL
    return PartyKind.SOLE_TRADER if _SHOP.search(name) else PartyKind.LEGAL


def split_parties(text: str, words: Words) -> Parties:
    """Both sides out of one cell."""
    sides = _sides(_tidied(text))
    listed = [_one_side(side, words) for side in sides]
    if len(listed) == 1 and len(listed[0]) > 1 and not any(role for role, _ in listed[0]):
        listed = [listed[0][:1], listed[0][1:]]
    named = {role for side in listed for role in _told(side)}
    found = [
        replace(
            party, role=role or _untold(place, _told(side) if len(listed) > 1 else set(), named)
        )
        for place, side in enumerate(listed)
        for role, party in side
    ]
    return Parties(tuple(found), not named and len(found) > 1)


def _told(side: list[tuple[PartyRole | None, LedgerParty]]) -> set[PartyRole]:
    return {role for role, _ in side if role is not None}


def _untold(place: int, own: set[PartyRole], named: set[PartyRole]) -> PartyRole:
    """The side of a party without one: its neighbours', else the unnamed one, else by order."""
    if len(own) == 1:
        return min(own)
    if len(named) == 1:
        return (_BOTH - named).pop()
    return PartyRole.APPLICANT if place == 0 else PartyRole.RESPONDENT


def side_parties(text: str, role: PartyRole, words: Words) -> tuple[LedgerParty, ...]:
    """The parties of a cell that holds one side."""
    found = [pair for side in _STRONG.split(_tidied(text)) for pair in _one_side(side, words)]
    return tuple(replace(party, role=role) for _, party in found)


def _tidied(text: str) -> str:
    """Without numbering (1. 张三 2. 李四), and with a mark after a number that ends a party."""
    plain = re.sub("[①-⑳]", "、", unicodedata.normalize("NFC", text))
    plain = _NUMBERING.sub("", plain)
    plain = _NUMBER_BELOW.sub(" ", plain)
    return _NUMBER_BEFORE_NAME.sub(r"\1、", plain)


def _sides(text: str) -> list[str]:
    """The text cut between the two sides, where it says so for certain."""
    for cut in (_STRONG.split(text), _at_word(text, "与"), _at_word(text, "诉")):
        parts = [part.strip() for part in cut if part and part.strip()]
        if len(parts) > 1:
            return parts
    if not _LIST.search(text) and len(_at_blanks(text)) == 1:
        for cut in (_at_word(text, "和"), _at_word(text, "跟"), _at_word(text, "同")):
            if len(cut) > 1:
                return cut
    return [text]


def _at_word(text: str, word: str) -> list[str]:
    """Cut at a joining word whose neighbours can be names; 和 inside 张志和 or 和平 cannot."""
    for match in re.finditer(word, text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if _nameable(left, last=True) and _nameable(right, last=False):
            return [left, right]
    return [text]


def _nameable(text: str, *, last: bool) -> bool:
    """Whether the name next to the joining word is a whole name."""
    parts = [p for p in _LIST.split(_BRACKET.sub("", text)) if p.strip()]
    if not parts:
        return False
    name = normalise(_HEADS.sub("", parts[-1 if last else 0]))
    return bool(_HAN_NAME.match(name) or _LONG_NAME.match(name) or _BODY.search(name))


def _one_side(text: str, words: Words) -> list[tuple[PartyRole | None, LedgerParty]]:
    """The parties of one side; 男, 45岁, 柳树村 behind a name are notes on it."""
    found: list[tuple[PartyRole | None, LedgerParty]] = []
    detailed = False
    for piece in _pieces(text):
        role, party = _party(piece, words)
        more = bool(_DETAIL_PIECE.search(piece)) or (detailed and bool(_PLACE.search(party.name)))
        detailed = more
        if found and (more or not party.name):
            found[-1] = (found[-1][0], _noted(found[-1][1], party))
        elif party.name:
            found.append((role, party))
    return found


def _noted(party: LedgerParty, more: LedgerParty) -> LedgerParty:
    """The party with what a further piece tells of it."""
    note = "；".join(text for text in (party.note, more.name, more.note) if text)
    return replace(
        party, note=note, phone=party.phone or more.phone, id_no=party.id_no or more.id_no
    )


def _pieces(text: str) -> list[str]:
    """The names of a list; blanks part names only where each part can be one."""
    cut = [p for p in _outside_brackets(text, _LIST) if p.strip()]
    return [word for piece in cut for word in _at_blanks(piece)]


def _outside_brackets(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split at a pattern, but not inside brackets."""
    hidden = _BRACKET.sub(lambda m: "\0" * len(m.group()), text)
    parts, start = [], 0
    for match in pattern.finditer(hidden):
        parts.append(text[start : match.start()])
        start = match.end()
    return [*parts, text[start:]]


def _at_blanks(text: str) -> list[str]:
    parts = [p for p in _outside_brackets(text.strip(), re.compile(r"\s+")) if p.strip()]
    bare = [normalise(_HEADS.sub("", _BRACKET.sub("", p))) for p in parts]
    whole = all(_HAN_NAME.match(b) or _LONG_NAME.match(b) or _BODY.search(b) for b in bare)
    return parts if len(parts) > 1 and whole else [text.strip()]


def _party(text: str, words: Words) -> tuple[PartyRole | None, LedgerParty]:
    """One party, and its side where a bracket or a label tells it."""
    role, rest = _labelled(text.strip(), words)
    phone, id_no = _PHONE.search(rest), _ID.search(rest)
    rest = _DETAIL.sub("", _PHONE.sub("", _ID.sub("", rest)).strip())
    notes = []
    for note in _BRACKET.findall(rest):
        side = _side_of(note, words)
        role = side or role
        if side is None and note.strip():
            notes.append(note.strip(" ，,、；;"))
    name, heads = _heads(_BRACKET.sub("", rest))
    party = LedgerParty(
        name=name[:LONGEST_NAME],
        role=role or PartyRole.APPLICANT,
        head_count=heads,
        phone=re.sub(r"[\s-]", "", phone.group()) if phone else "",
        id_no=re.sub(r"\s", "", id_no.group()).upper() if id_no else "",
        note="；".join(notes),
        kind=kind_of(name),
    )
    return role, party


def _labelled(text: str, words: Words) -> tuple[PartyRole | None, str]:
    """申请人：张三."""
    match = _LABEL.match(text)
    if match is None:
        return None, text
    side = _side_of(match[1], words)
    known = side is not None or folded(match[1]) in words.either
    return (side, match[2]) if known else (None, text)


def _side_of(text: str, words: Words) -> PartyRole | None:
    plain = folded(text)
    if any(word in plain for word in words.respondent):
        return PartyRole.RESPONDENT
    if any(word in plain for word in words.applicant):
        return PartyRole.APPLICANT
    return None


def _heads(text: str) -> tuple[str, int]:
    """The name and N of 等N人."""
    plain = text.strip().strip("：:;；。")
    match = _HEADS.search(plain)
    if match is None or match.start() < 2:
        return normalise(plain), 0
    name = plain[: match.start()].removesuffix("等")
    digits = match[1] or ""
    row = digits_in_a_row(digits) if digits else None
    count = int(row) if row is not None else small_number(digits) if digits else None
    return normalise(name), count or 0


def with_numbers(
    parties: Sequence[LedgerParty], phones: Sequence[str], id_numbers: Sequence[str]
) -> tuple[LedgerParty, ...]:
    """Join telephones and identity numbers to the parties: one alone belongs to the first."""
    joined = []
    for place, party in enumerate(parties):
        phone = phones[place] if place < len(phones) else ""
        number = id_numbers[place] if place < len(id_numbers) else ""
        body = is_body(party.name)
        joined.append(
            replace(
                party,
                phone=phone or party.phone,
                id_no=party.id_no if body or not number else number,
                uscc=number if body and number else party.uscc,
            )
        )
    return tuple(joined)
