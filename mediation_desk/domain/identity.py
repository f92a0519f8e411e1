"""Identity numbers, credit codes and telephones: read, check, say what is wrong where, mask.

Never looks anything up outside and never invents a digit. Error values carry places and not
the number.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stdnum.cn import ric, uscc

from mediation_desk.domain.ages import ADULT_AGE, age_on
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.parties import Sex
from mediation_desk.domain.regions import region_name

_BLANKS = re.compile(r"[\s\-\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff·.]")
_USCC_ALPHABET = frozenset("0123456789ABCDEFGHJKLMNPQRTUWXY")


class IdType(StrEnum):
    """What paper shows who somebody is (证件种类)."""

    RESIDENT_ID = "resident_id"
    HOUSEHOLD_BOOK = "household_book"
    PASSPORT = "passport"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_PERMANENT = "foreign_permanent"
    OFFICER = "officer"
    OTHER = "other"
    NONE = "none"


ID_TYPE_LABELS: dict[IdType, str] = {
    IdType.RESIDENT_ID: "居民身份证",
    IdType.HOUSEHOLD_BOOK: "户口簿",
    IdType.PASSPORT: "护照",
    IdType.HK_MACAO_PERMIT: "港澳居民来往内地通行证",
    IdType.TAIWAN_PERMIT: "台湾居民来往大陆通行证",
    IdType.FOREIGN_PERMANENT: "外国人永久居留身份证",
    IdType.OFFICER: "军官证",
    IdType.OTHER: "其他证件",
    IdType.NONE: "无证件",
}
_BY_LABEL = {label: kind for kind, label in ID_TYPE_LABELS.items()} | {
    "身份证": IdType.RESIDENT_ID,
    "港澳居民居住证": IdType.RESIDENT_ID,
    "台湾居民居住证": IdType.RESIDENT_ID,
    "户口本": IdType.HOUSEHOLD_BOOK,
    "出生医学证明": IdType.OTHER,
    "无": IdType.NONE,
}
_SHAPES = {
    IdType.PASSPORT: re.compile(r"[A-Z0-9]{5,15}"),
    IdType.HK_MACAO_PERMIT: re.compile(r"[HM]\d{8}(\d{2})?"),
    IdType.TAIWAN_PERMIT: re.compile(r"\d{8}([A-Z0-9]{2})?"),
    IdType.OTHER: re.compile(r"\S{1,40}"),
    IdType.OFFICER: re.compile(r"\S{4,20}"),
}


def compact(text: str) -> str:
    """Full-width to half-width, blanks, dashes and invisible marks out, letters upper-case."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).upper()


@dataclass(frozen=True, slots=True)
class ResidentId:
    """A number of GB 11643 that was checked: 18 places, or the old 15."""

    number: str

    @property
    def full(self) -> str:
        """The 18 places; an old number is completed with 19 and its check digit."""
        if len(self.number) == 18:
            return self.number
        body = f"{self.number[:6]}19{self.number[6:]}"
        return body + ric.calc_check_digit(body + "0")

    @property
    def area_code(self) -> str:
        """The six places of the district (GB/T 2260) where the number was first given."""
        return self.number[:6]

    @property
    def area_name(self) -> str:
        """Province and prefecture as far as known, else empty."""
        return region_name(self.area_code)

    @property
    def birth_date(self) -> date:
        """Birth date on the number."""
        born = self.full[6:14]
        return date(int(born[:4]), int(born[4:6]), int(born[6:]))

    @property
    def sex(self) -> Sex:
        """Odd sequence numbers are men's."""
        return Sex.MALE if int(self.full[16]) % 2 else Sex.FEMALE

    @property
    def masked(self) -> str:
        """``3301********1234``: for people who need to recognise, not to know."""
        return mask_id(self.number)

    def age_on(self, day: date) -> int:
        """Full years on a day; see :func:`age_on`."""
        return age_on(self.birth_date, day)

    def is_minor_on(self, day: date) -> bool:
        """Under eighteen on that day (民法典第十七条)."""
        return self.age_on(day) < ADULT_AGE


def read_resident_id(text: str, *, today: date | None = None) -> ResidentId:
    """Read a resident identity number (GB 11643-1999), typed with blanks or full-width digits.

    Raises BadInput with ``position`` and ``position_to`` (counted from 1) where it fails:
    ``id_empty``, ``id_length`` (value ``length``), ``id_not_digits``, ``id_region`` (1–2),
    ``id_birth_date`` (7–14; 7–12 in old numbers; also a date after ``today``), ``id_checksum`` (18;
    value ``expected``).
    """
    number = compact(text)
    if not number:
        raise BadInput("id_empty", field="id_no")
    if len(number) not in (15, 18):
        raise BadInput("id_length", field="id_no", length=len(number))
    _check_digits(number)
    _check_region(number)
    _check_birth(number, today)
    if len(number) == 18 and number[-1] != ric.calc_check_digit(number):
        expected = ric.calc_check_digit(number)
        raise BadInput("id_checksum", field="id_no", position=18, position_to=18, expected=expected)
    return ResidentId(number)


def _check_digits(number: str) -> None:
    for place, char in enumerate(number, start=1):
        if not (char.isascii() and char.isdigit()) and not (place == 18 and char == "X"):
            raise BadInput("id_not_digits", field="id_no", position=place, position_to=place)


def _check_region(number: str) -> None:
    """The province must exist; 81–83 are residence permits, 9 a foreigner's permanent residence."""
    if not region_name(number[:2]) and not (number[0] == "9" and len(number) == 18):
        raise BadInput("id_region", field="id_no", position=1, position_to=2)


def _check_birth(number: str, today: date | None) -> None:
    born = number[6:14] if len(number) == 18 else f"19{number[6:12]}"
    try:
        day = date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        day = None
    if day is None or day.year < 1850 or (today is not None and day > today):
        last = 14 if len(number) == 18 else 12
        raise BadInput("id_birth_date", field="id_no", position=7, position_to=last)


def id_type_of(label: str) -> IdType:
    """The kind of paper by its Chinese name or code: 其他 if unknown, 居民身份证 if empty."""
    name = label.strip()
    if not name:
        return IdType.RESIDENT_ID
    by_code = {kind.value: kind for kind in IdType}
    return by_code.get(name) or _BY_LABEL.get(name, IdType.OTHER)


def read_paper_number(kind: IdType, text: str, *, today: date | None = None) -> str:
    """Check the number of any identity paper and give it as it is kept.

    A household book carries the resident number. Raises BadInput as :func:`read_resident_id`, or
    ``paper_number_shape`` (value ``kind``); 无证件 takes no number (``paper_number_not_expected``).
    """
    number = compact(text)
    if kind in (IdType.RESIDENT_ID, IdType.HOUSEHOLD_BOOK):
        return read_resident_id(text, today=today).number
    if kind is IdType.NONE:
        if number:
            raise BadInput("paper_number_not_expected", field="id_no")
        return ""
    if kind is IdType.FOREIGN_PERMANENT and len(number) == 18:
        return read_resident_id(text, today=today).number
    shape = _SHAPES.get(kind, _SHAPES[IdType.PASSPORT])
    if not shape.fullmatch(number):
        raise BadInput("paper_number_shape", field="id_no", kind=ID_TYPE_LABELS[kind])
    return number


def read_uscc(text: str) -> str:
    """Read a 统一社会信用代码 (GB 32100-2015).

    Raises BadInput ``uscc_empty``, ``uscc_length`` (value ``length``), ``uscc_letter`` (I, O, S, V
    and Z do not occur; value ``position``) or ``uscc_checksum`` (position 18).
    """
    code = compact(text)
    if not code:
        raise BadInput("uscc_empty", field="uscc")
    if len(code) != 18:
        raise BadInput("uscc_length", field="uscc", length=len(code))
    for place, char in enumerate(code, start=1):
        if char not in _USCC_ALPHABET or (2 < place < 9 and not char.isdigit()):
            raise BadInput("uscc_letter", field="uscc", position=place)
    if code[-1] != uscc.calc_check_digit(code[:17]):
        raise BadInput("uscc_checksum", field="uscc", position=18)
    return code


_MOBILE = re.compile(r"(?:\+?0{0,2}86)?(1[3-9]\d{9})")
_EXTENSION = r"(?:(?:转|EXT|X|#)(\d{1,6}))?"
_LANDLINE = re.compile(r"(?:\+?0{0,2}86)?(0?(?:10|2\d|[3-9]\d{2}))(\d{7,8})" + _EXTENSION)
_LOCAL = re.compile(r"([2-9]\d{6,7})" + _EXTENSION)
_SERVICE = re.compile(r"[48]00\d{7}|1\d{2}|12\d{3}|9\d{4,5}")
_PHONE_NOISE = re.compile(r"[\s()\-—–−.,·\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def read_phone(text: str) -> str:
    """Read a mobile, landline (``0931-1234567转8``), local or service number.

    Raises BadInput ``phone_empty`` or ``phone_shape`` (value ``length`` of digits).
    """
    bare = _PHONE_NOISE.sub("", unicodedata.normalize("NFKC", text)).upper()
    if not bare:
        raise BadInput("phone_empty", field="phone")
    if match := _MOBILE.fullmatch(bare):
        return match[1]
    if match := _LOCAL.fullmatch(bare):
        return match[1] + (f"转{match[2]}" if match[2] else "")
    if _SERVICE.fullmatch(bare):
        return bare
    if match := _LANDLINE.fullmatch(bare):
        area = match[1] if match[1].startswith("0") else f"0{match[1]}"
        return f"{area}-{match[2]}" + (f"转{match[3]}" if match[3] else "")
    raise BadInput("phone_shape", field="phone", length=sum(c.isdigit() for c in bare))


def mask_id(number: str) -> str:
    """Four characters at either end; a short number keeps its last two only."""
    if len(number) < 12:
        return "*" * max(0, len(number) - 2) + number[-2:]
    return f"{number[:4]}********{number[-4:]}"


def mask_phone(number: str) -> str:
    """``160****0001``; of a landline the last four digits but two are hidden."""
    if _MOBILE.fullmatch(number):
        return f"{number[:3]}****{number[-4:]}"
    return re.sub(r"\d(?=\d{2})(?<!^)", "*", number) if len(number) > 4 else number
