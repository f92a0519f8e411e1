"""Turns values into the words and blanks of papers: days, sums, sexes, lists.

What is unknown is None (the paper then shows a line to fill by hand), never an empty text; nothing
here looks anything up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, time

from mediation_desk.domain.case_facts import IntakeSource
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.domain.money import Money
from mediation_desk.domain.parties import PartyRole, Sex

Facts = dict[str, object]

ROLES = (PartyRole.APPLICANT, PartyRole.RESPONDENT, PartyRole.THIRD)
OWN_MOTION = frozenset(
    {IntakeSource.OWN_MOTION, IntakeSource.SCREENING, IntakeSource.GRID, IntakeSource.VISIT}
)
HANDED_OVER = {
    IntakeSource.HOTLINE: "12345热线",
    IntakeSource.POLICE_CALL: "公安机关",
    IntakeSource.COURT: "人民法院",
    IntakeSource.PROSECUTOR: "人民检察院",
    IntakeSource.POLICE: "公安机关",
    IntakeSource.PETITION: "信访部门",
    IntakeSource.DEPARTMENT: "其他部门",
}
TICKED, UNTICKED = "☑", "☐"
_ON = frozenset({"是", "yes", "true", "on", "1"})


@dataclass(frozen=True, slots=True)
class FactOptions:
    """A centre's habits where published samples differ; every default is the 2010 sample's.

    ``id_in_application``: RM-01 and its like ask for the ID number instead of the occupation.
    ``party_letters``: 甲方、乙方 before the parties of an agreement. ``oral_signature`` and
    ``visited_signature``: lines for the parties on RM-11 and for the person visited on RM-12.
    ``prefill_days``: print known days under papers instead of leaving them to be written.
    ``large_signed``: the 通俗大字版 has lines to sign on and is not for reading alone.
    ``reading_witness``: somebody witnesses that a paper was read out to who cannot read it.
    ``court``: the court to which confirmation is applied for. ``cover``: how far the values are
    moved that are printed on a bought cover (``2,-1``); empty where the whole cover is printed.
    ``names_signers``: no habit; the lines to sign on keep the ids of who signs, for a sheet that
    bears its own signatures.
    """

    id_in_application: bool = False
    party_letters: bool = False
    oral_signature: bool = True
    visited_signature: bool = False
    prefill_days: bool = False
    large_signed: bool = False
    reading_witness: bool = True
    court: str = ""
    cover: str = ""
    names_signers: bool = False

    @classmethod
    def of(cls, settings: Mapping[str, object]) -> FactOptions:
        """From the desk's settings, ``papers.court`` or ``court``; what is not set keeps its
        default.

        A switch is on for True and for 是, yes, true, on, 1.
        """
        base = cls()

        def flag(name: str, default: bool) -> bool:
            value = settings.get(f"papers.{name}", settings.get(name, default))
            return value if isinstance(value, bool) else str(value).lower() in _ON

        words = {
            name: str(settings.get(f"papers.{name}", settings.get(name, "")))
            for name in ("court", "cover")
        }
        switches = {
            f.name: flag(f.name, getattr(base, f.name)) for f in fields(cls) if f.name not in words
        }
        return replace(base, court=words["court"], cover=words["cover"], **switches)


def known(text: str) -> str | None:
    """The text, or None where nothing is known."""
    return text.strip() or None


def sex_word(sex: Sex) -> str | None:
    """男 or 女; None where it is not known."""
    return None if sex is Sex.UNKNOWN else label(sex)


def paragraphs(text: str) -> list[str]:
    """A long text cut at its line ends, without empty lines."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def joined(words: Iterable[str], mark: str = "、") -> str | None:
    """Words in a row, each once; None without any."""
    return mark.join(dict.fromkeys(word for word in words if word)) or None


def day(value: date | None) -> str | None:
    """``2026年4月7日``."""
    return zh_date(value) if value is not None else None


def clock(value: time | None) -> str | None:
    """``9时05分``."""
    return f"{value.hour}时{value.minute:02d}分" if value is not None else None


def box(ticked: object) -> str:
    """☑ or ☐."""
    return TICKED if ticked else UNTICKED


def sum_of(value: Money | None) -> str | None:
    """``6800.00元``, as the papers write small figures: two decimals, no separators."""
    return f"{value.plain}元" if value is not None else None


def full_sum(value: Money | None) -> str | None:
    """``人民币6800.00元（大写：人民币陆仟捌佰元整）``."""
    if value is None:
        return None
    return f"人民币{value.plain}元（大写：人民币{value.upper}）"


def count(number: int) -> str | None:
    """A number of pages or people; None where it is not known."""
    return str(number) if number > 0 else None


def ordinal(number: int) -> str:
    """一、二 … 十一 … 九十九; digits above."""
    from mediation_desk.domain.numerals import plain_number

    return plain_number(number) if 0 < number < 100 else str(number)
