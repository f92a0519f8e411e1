"""转介: slips to counsellors and legal aid; consent, appointments and attendance, nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label_of
from mediation_desk.qt.desk.deed_form import Offered
from mediation_desk.qt.desk.list_tool import Deed, Line, ListTool
from mediation_desk.qt.duty.printed import print_into
from mediation_desk.qt.duty.words import HIDDEN, day_words
from mediation_desk.qt.page import Page
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.joint import views
from mediation_desk.usecases.joint.views import ReferralLine


class ReferralsTool(ListTool):
    """The referrals, a row each."""

    title = "转介"
    help_topic = (
        "转给心理咨询、法律援助，先要本人同意。这里只记约了哪一天、来没来；谈了什么留在那边，这里没有地方写，也不要问。"
    )
    nothing = "没有转介。按“转介”写案号、转介谁、转到哪里、怎样同意的。"
    columns = (("编号", 165), ("转介谁、给谁", 140), ("约定", 125), ("到场", 110))
    wide = "转介谁、给谁"
    row_key = "referral"
    deeds = (
        Deed("refer_party", "转介(&N)", "转介单写好了，打印出来交给本人。", on_row=False,
             is_main=True),
        Deed("note_attendance", "到场登记(&R)", "到场情况记好了。", is_main=True),
        Deed("appoint_referral", "约时间(&S)", "时间约好了。", is_main=True),
        Deed("end_referral", "结束、撤回同意(&X)", "转介结束了。"),
    )  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._people: list[tuple[str, str]] = []
        self.print_button = self.add_top("打印转介单(&P)", "print_referral_button", self.print_page)

    def asked(self, desk: Desk) -> Sequence[Line]:
        """All of them, open ones first."""
        today = desk.clock.today()
        return [line_of(one, (today - one.meet_on).days if one.meet_on else -1)
                for one in views.referrals(desk)]  # fmt: skip

    def proposed(self, deed: Deed, line: Line | None) -> Mapping[str, object]:
        """It ends today unless another day is written."""
        return {"on": self.page.frame.today()} if deed.verb == "end_referral" else {}

    def offered(self, deed: Deed) -> Offered:
        """The people of the case that one came from."""
        return {"party": self._people} if deed.verb == "refer_party" and self._people else {}

    def _begin_about(self, facts: CaseFacts) -> None:
        self._people = [(p.id, p.name) for p in facts.parties if p.person.is_natural]
        super()._begin_about(facts)
        self._people = []

    def show_chosen(self) -> None:
        """A slip is printed of the chosen row, unless its case is hidden."""
        super().show_chosen()
        self.print_button.setEnabled(self.chosen is not None and bool(self.chosen.case_id))

    def print_page(self) -> None:
        """The slip, as Word and PDF."""
        line, desk = self.chosen, self.page.frame.desk
        if line is not None and line.case_id:
            print_into(
                self.page, lambda to: views.print_referral(desk, line.id, to), "正在印转介单",
                self.print_button,
            )  # fmt: skip


def line_of(one: ReferralLine, days_since: int) -> Line:
    """One row; ``days_since`` the appointment, below 0 where there is none or it lies ahead."""
    kind = label_of("ReferralKind", one.kind) if one.kind else ""
    person = HIDDEN if one.is_masked else one.person
    meet, whom = day_words(one.meet_on) if one.meet_on else "", f"{person}　{kind}".strip("　")
    state, level = _state(one, days_since)
    deeds: tuple[str, ...] = ()
    if one.ended_on is None and not one.is_masked:
        deeds = ("note_attendance" if one.meet_on else "appoint_referral", "end_referral")
    return Line(
        one.id, (one.number, whom, meet, state), whom, state, level,
        f"{one.number}　{one.case_no}", _text(one), deeds, "" if one.is_masked else one.case_id,
    )


def _state(one: ReferralLine, days_since: int) -> tuple[str, str]:
    if one.ended_on is not None:
        return label_of("ReferralEnd", one.ended_how), ""
    if one.meet_on is None:
        return "还没有约下一次" if one.meets else "还没有约", ""
    return ("等登记到场", "orange") if days_since >= 0 else ("等到那一天", "")


def _text(one: ReferralLine) -> str:
    if one.is_masked:
        return "关于一件敏感案件，您只能看到编号和日期。"
    consent = label_of("ReferralConsent", one.consented_how)
    parts = [
        f"转到：{one.organ}　{one.contact}".strip("　"),
        f"{zh_date(one.consented_on)}　{consent}",
        *(f"{zh_date(day)}　{label_of('ReferralState', state)}" for day, state in one.meets),
    ]
    if one.meet_on is not None:
        parts.append(f"约在 {zh_date(one.meet_on)} {one.meet_at}".strip())
    if one.ended_on is not None:
        parts.append(f"{zh_date(one.ended_on)}　{label_of('ReferralEnd', one.ended_how)}")
    return "\n".join(parts)
