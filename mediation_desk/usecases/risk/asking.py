"""What a case's risk is and why, what is owed, and the sheet of it. Asks only, of one case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label, label_of
from mediation_desk.domain.risk.duties import Owed
from mediation_desk.domain.risk.rules import RiskColour, Sign
from mediation_desk.domain.risk.score import Assessment
from mediation_desk.records.queries import risk as asked
from mediation_desk.records.queries.risk import GradeLine, SignLine
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.risk import keeping

__all__ = ["RiskCard", "SignMark", "risk_card", "risk_sheet"]
_WIDTH = 36


@dataclass(frozen=True, slots=True)
class SignMark:
    """A sign of the check-list, whether it is ticked, and what is to be said of it."""

    sign: Sign
    line: SignLine | None


@dataclass(frozen=True, slots=True)
class RiskCard:
    """A case's risk. ``stands``: the colour in force, None while nobody has graded the case;
    ``found``: what the facts give now. ``is_expired``: a person's own grade has run out.
    """

    case_id: str
    stands: RiskColour | None
    found: Assessment
    grades: tuple[GradeLine, ...]
    marks: tuple[SignMark, ...]
    police_calls: int
    owed: tuple[Owed, ...]
    about: str
    basis: str
    now: datetime
    today: date
    is_expired: bool = False
    is_over: bool = False

    @property
    def last(self) -> GradeLine | None:
        """The grade in force."""
        return self.grades[-1] if self.grades else None

    @property
    def may_be_lowered(self) -> bool:
        """Whether the facts give a milder colour than the one in force."""
        return self.stands is not None and self.stands.outranks(self.found.colour)

    @property
    def laws(self) -> tuple[str, ...]:
        """The duties that the law ties to what is ticked."""
        return tuple(one.sign.law for one in self.marks if one.line is not None and one.sign.law)

    def is_late(self, one: Owed) -> bool:
        """Whether a duty should have been done by now."""
        return one.is_late(self.now, self.today)


@query("risk_card", access=READERS)
def risk_card(desk: Desk, case_id: str) -> RiskCard:
    """A case's risk as it stands. Raises as ``facts_of`` for a case that may not be seen."""
    return _card(desk, facts_of(desk, case_id))


def _card(desk: Desk, case: CaseFacts) -> RiskCard:
    rules, now = keeping.risk_rules(desk.rules), desk.clock.now()
    with desk.store.read() as session:
        found = keeping.assessed(session, case, rules)
        grades = tuple(asked.grades_of(session, case.id))
        standing = keeping.open_signs(asked.signs_of(session, case.id))
        owed = keeping.owed_now(session, case, rules)
    stands = keeping.colour_of(case.risk_colour)
    calls = standing.get(keeping.CALLS)
    until = grades[-1].until_on if grades else None
    return RiskCard(
        case.id,
        stands if grades else None,
        found,
        grades,
        tuple(SignMark(sign, standing.get(sign.id)) for sign in rules.signs),
        calls.times if calls else 0,
        owed,
        rules.level(stands or found.colour).about,
        rules.basis,
        now,
        desk.clock.today(),
        until is not None and until < desk.clock.today(),
        keeping.is_over(case),
    )


@query("risk_sheet", access=READERS)
def risk_sheet(desk: Desk, case_id: str) -> bytes:
    """The colour, the points, every reason and what is owed, as a PDF to be signed and filed."""
    from mediation_desk.usecases.opening.slip import page_of_lines

    case = facts_of(desk, case_id)
    card = _card(desk, case)
    colour = card.stands or card.found.colour
    lines: list[tuple[str, int]] = [("风险评定表", 22), ("", 10), (case.center.name, 13)]
    lines += _folded(f"{case.case_no or case.register_no}　{case.title}")
    lines += [("", 10), (f"等级：{label(colour)}{'' if card.stands else '（还没有评定）'}", 15)]
    lines += _folded(f"在案事实：{label(card.found.colour)}，{card.found.points} 分")
    lines += [("", 10), ("理由", 13)]
    for one in card.found.reasons:
        lines += _folded(f"· {one.text}　{label(one.colour)}　{one.points} 分")
    lines += [part for law in card.laws for part in _folded(f"· {law}")]
    lines += _decided(card)
    lines += [("", 10), ("要办的", 13)]
    lines += [part for one in card.owed for part in _folded(f"· {owed_words(one)}")]
    lines += [] if card.owed else [("按途径期限办理，办结后回访。", 12)]
    lines += [("", 10), *_folded(f"依据：{card.basis}。")]
    lines += [("", 10), ("评定人签名：                负责人：                日期：", 12)]
    return page_of_lines("风险评定表", lines, practice=desk.is_practice)


def _decided(card: RiskCard) -> list[tuple[str, int]]:
    """How the grade came about, the latest last."""
    if not card.grades:
        return []
    lines: list[tuple[str, int]] = [("", 10), ("经过", 13)]
    for one in card.grades:
        lines += _folded(f"· {grade_words(one)}")
    return lines


def grade_words(one: GradeLine) -> str:
    """A grade in one line: day, colour, who, why."""
    until = f"，到{zh_date(one.until_on)}重新核对" if one.until_on else ""
    manner = {keeping.RAISED: "事实有变，升级", keeping.DECIDED: "改定"}.get(one.manner, "评定")
    told = one.why or "；".join(one.told)
    colour = label_of("RiskColour", one.colour)
    return f"{zh_date(one.graded_on)}　{manner}为{colour}　{one.by}：{told}{until}"


def owed_words(one: Owed) -> str:
    """A duty in one line: what, until when, what was done."""
    if one.done is not None:
        who = "　".join(t for t in (one.done.organ, one.done.note) if t)
        done = f"{zh_date(one.done.on)}已办{f'：{who}' if who else ''}"
    else:
        done = "已化解" if one.is_done else ""
    hour = f" {one.due_at:%H:%M}" if one.due_at is not None else ""
    term = "" if one.is_done else f"{zh_date(one.due_on)}{hour}以前"
    note = "（期限由本程序暂定）" if one.duty.is_assumed and not one.is_done else ""
    return "　".join(t for t in (one.duty.zh, done, f"{term}{note}" if term else "") if t)


def _folded(text: str) -> list[tuple[str, int]]:
    return [(text[n : n + _WIDTH], 12) for n in range(0, len(text), _WIDTH)]
