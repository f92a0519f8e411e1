"""移送: where the case goes, on what terms, with what letter and which materials.

The matrix of who hands to whom is data; the desk says whether it may be done. Private talk is
never on the list of materials.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLabel

from mediation_desk.domain.case_facts import CaseFacts, Track
from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.labels import label
from mediation_desk.qt.form_fields import FieldTools, proposer
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.qt.widgets.choice_field import ChoiceField
from mediation_desk.tracks.clocks import clock_of, mediation_clock
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.rulebook import RuleBook
from mediation_desk.usecases.casework.handover import kind_in
from mediation_desk.usecases.registry import VERBS, FieldSpec, VerbSpec

VERB = "hand_over"
_CLOCKS = {
    "running": "这边的期限照常计算",
    "paused": "这边的期限暂停计算",
    "ended": "对方签收后这边办结",
}


class HandOverPanel(VerbPanel):
    """The panel; what is asked follows the way that is chosen."""

    def __init__(self, page: Page, facts: CaseFacts, pair: str = "") -> None:
        self.rules, self.facts, self._way = page.frame.desk.rules, facts, pair
        refusal = next(
            (a.refusal for a in page.frame.desk.allowed(facts) if a.spec.name == VERB), None
        )
        tools = FieldTools(page.frame.today, propose=proposer(page.frame.desk))
        super().__init__(page, VERBS[VERB], facts, refusal=refusal, tools=tools)
        self.terms = QLabel(" ", self)
        self.terms.setProperty("role", "help")
        self.terms.setWordWrap(True)
        self.ui.fields_layout.insertWidget(0, self.terms)
        self._proposed: tuple[str, ...] = ()
        self.form.field("pair").changed.connect(self._pair_chosen)
        self.form.field("to_track").changed.connect(self._track_chosen)
        self.form.field("to_subtrack").changed.connect(self._say_terms)
        if pair:
            self.form.set_values({"pair": pair})
        self._pair_chosen()
        # Watched from here on: what stands in the form by itself is nobody's typing.
        drafts = page.frame.drafts
        drafts.forget(self, drop=False)
        drafts.watch(self, self.draft_key, self.case_id, restored=self._say_restored)

    @property
    def draft_key(self) -> str:
        """Each way keeps a draft of its own."""
        return f"{super().draft_key}:{self._way}" if self._way else super().draft_key

    def specs(self, spec: VerbSpec, case: CaseFacts | None) -> Sequence[FieldSpec]:
        """The usual fields in the order in which one decides."""
        found = {one.key: one for one in super().specs(spec, case)}
        found["to_mode"] = replace(found["to_mode"], label="办法")
        order = (
            "pair", "to_track", "to_subtrack", "to_mode", "organ", "on", "consented",
            "letter_no", "reason", "materials", "return_by",
        )  # fmt: skip
        return [found[key] for key in order]

    @property
    def pair(self) -> Pair | None:
        """The way that is chosen."""
        return self.rules.handoffs.pairs.get(str(self.form.field("pair").value()))

    def focus_first(self) -> None:
        """The first thing that is still open."""
        several = self.pair is not None and len(self.pair.targets) > 1
        is_open = several and not self.form.field("to_track").value()
        key = "pair" if self.pair is None else "to_track" if is_open else "organ"
        self.form.field(key).focus_input()

    def _say_restored(self) -> None:
        super()._say_restored()
        self._pair_chosen()

    def _pair_chosen(self) -> None:
        """What this way asks comes, what it does not ask goes."""
        pair = self.pair
        targets = pair.targets if pair else ()
        self._offer("to_track", [(t.value, label(t)) for t in targets], required=True)
        if len(targets) == 1:
            self.form.set_values({"to_track": targets[0].value})
        self.form.blocks["to_track"].setVisible(len(targets) > 1)
        self.form.blocks["consented"].setVisible(pair is not None and pair.consent)
        if pair is not None:
            self._propose_materials(pair)
        self._track_chosen()

    def _propose_materials(self, pair: Pair) -> None:
        """The usual list, unless the person has written another."""
        field = self.form.field("materials")
        if field.value() in ((), "", None, self._proposed):
            field.set_value(pair.travels)
        self._proposed = pair.travels

    def _track_chosen(self) -> None:
        """Kinds and modes are those of the track it goes to."""
        value = str(self.form.field("to_track").value())
        rules = self.rules.track(Track(value)) if value and self.pair else None
        kinds = rules.kinds if rules else {}
        self._offer("to_subtrack", list(kinds.items()))
        if not self.form.field("to_subtrack").value():
            self.form.set_values({"to_subtrack": kind_in(kinds, self.facts)})
        self._offer("to_mode", list(rules.modes.items()) if rules else [], required=True)
        self._say_terms()

    def _say_terms(self) -> None:
        """On what terms, and by which day."""
        pair, kind = self.pair, str(self.form.field("to_subtrack").value())
        days = days_of(pair, kind, self.facts, self.rules) if pair else ()
        self.terms.setText("；".join((terms_of(pair), *days)) if pair else "先选怎么转。")

    def _offer(self, key: str, pairs: list[tuple[str, str]], *, required: bool = False) -> None:
        field = self.form.field(key)
        assert isinstance(field, ChoiceField)
        field.set_choices(pairs, required=required)
        self.form.blocks[key].setVisible(bool(pairs))


def days_of(pair: Pair, kind: str, case: CaseFacts, rules: RuleBook) -> tuple[str, ...]:
    """Until when it may be handed there, and by which day the answer is wanted unless one says."""
    late = clock_of(case, rules, pair.within[kind]) if kind in pair.within else None
    own = mediation_clock(case, rules) if pair.is_capped else None
    by = own.deadline.warn_on if own else None
    return (
        *((f"最晚{zh_date(late.deadline.last_date)}移送",) if late else ()),
        *((f"“要求回告的日期”不填就是{zh_date(by)}（这边的期限以内）",) if by else ()),
    )


def terms_of(pair: Pair) -> str:
    """Consent, what becomes of the clock, and the article that it rests on."""
    consent = "须双方同意" if pair.consent else "不须双方同意"
    inside = "" if pair.targets else "送到本台以外"
    return "；".join(p for p in (inside, consent, _CLOCKS[pair.clock], pair.article) if p)
