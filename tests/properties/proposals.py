"""What somebody might type into a verb's form: mostly sensible, now and then not.

On the way home it is always what brings the case nearer to its end.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.case_facts import CaseFacts, Outcome
from mediation_desk.domain.parties import Consent
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.tracks.line import step_refusal
from mediation_desk.tracks.people import missing_signers, pending_agreement
from mediation_desk.tracks.rulebook import RuleBook

Values = dict[str, object]
ACCEPTED = HandoffState.ACCEPTED
#: Verbs that end a run, in the order in which they are thought of on the way home.
ENDING = ("terminate", "refuse", "withdraw")
SELDOM = ("mark_sensitive", "sign_for", "amend_case", "plan_day", "recall_handoff", "set_details")
OFTEN = (
    "accept", "give_notice", "record_consent", "hold_session", "draft_agreement", "sign_agreement",
    "seal_agreement", "sign_handoff", "return_handoff", "record_step", "close_case",
)  # fmt: skip
UNDATED = frozenset({
    "draft_agreement", "supplement_agreement", "go_on_with", "set_details", "amend_case",
    "mark_sensitive", "verify_payment", "add_participant",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A case, its rules, the day and the dice."""

    facts: CaseFacts
    book: RuleBook
    day: date
    dice: random.Random
    home: bool
    step: str = ""

    @property
    def mediator(self) -> str:
        """Who mediates, or would."""
        now = self.facts.current_mediators
        return now[0].name if now else "蒲守信"

    def party(self) -> str:
        """One of the parties."""
        return self.dice.choice(self.facts.parties).name

    def lucky(self, chance: float) -> bool:
        """Always on the way home, else by chance."""
        return self.home or self.dice.random() < chance


def values_for(
    verb: str,
    facts: CaseFacts,
    book: RuleBook,
    day: date,
    dice: random.Random,
    *,
    home: bool = False,
    step: str = "",
) -> Values:
    """What is typed into the form of this verb. ``step``: the legal step that is meant."""
    asked = Asked(facts, book, day, dice, home, step)
    return ({} if verb in UNDATED else {"on": day.isoformat()}) | TYPED[verb](asked)


def _consent(asked: Asked) -> Values:
    unknown = [p.name for p in asked.facts.parties if p.consent is not Consent.AGREED]
    who = asked.dice.choice(unknown or [""])
    return {"party": "" if asked.lucky(0.5) else who, "agrees": "是" if asked.lucky(0.9) else "否"}


def _refuse(asked: Asked) -> Values:
    grounds = sorted(asked.book.of(asked.facts).refusal_grounds)
    return {"grounds": [asked.dice.choice(grounds)], "text": "不属受理范围", "route": "法院"}


def _terminate(asked: Asked) -> Values:
    grounds = sorted(asked.book.of(asked.facts).termination_grounds)
    return {"ground": asked.dice.choice(grounds), "text": "说明"}


def _session(asked: Asked) -> Values:
    result = "agreed" if asked.home else asked.dice.choice(["agreed", "continued", "failed"])
    return {"result": result, "text": "双方陈述。", "place": "一室"}


def _terms(asked: Asked) -> Values:
    payer, payee = asked.facts.parties[-1].name, asked.facts.parties[0].name
    ahead = asked.day + timedelta(days=asked.dice.randint(20, 40))
    pay = {"due": ahead.isoformat(), "amount": "100", "payer": payer, "payee": payee}
    return {"clauses": [{"text": "支付100元。"}], "payments": [pay] if asked.lucky(0.8) else []}


def _sign(asked: Asked) -> Values:
    agreement = pending_agreement(asked.facts)
    missing = missing_signers(asked.facts, agreement) if agreement else ()
    names = [p.name for p in asked.facts.parties if p.id in missing]
    names += [asked.mediator] if "mediator" in missing else []
    return {"who": asked.dice.choice(names or [asked.party(), asked.mediator])}


def _step(asked: Asked) -> Values:
    rules = asked.book.of(asked.facts)
    now = [key for key in rules.steps if step_refusal(key, asked.facts, rules) is None]
    every = list(rules.steps) or ["none"]
    key = asked.step or asked.dice.choice(now if now and asked.lucky(0.85) else every)
    spec = rules.steps.get(key)
    person = "叶青" if spec and spec.neutral else asked.party()
    usual = {"organ": "某单位", "number": "1号", "person": person, "text": "记"}
    choices = spec.choices if spec else {}
    return {"step": key} | {k: choices.get(k, (words,))[0] for k, words in usual.items()}


def _hand_over(asked: Asked) -> Values:
    dice, book = asked.dice, asked.book
    pair = dice.choice(book.handoffs.from_track(asked.facts.track, asked.facts.subtrack))
    target = dice.choice(pair.targets) if pair.targets else None
    modes = list(book.track(target).modes) if target else []
    kinds = ["", *book.track(target).kinds] if target else [""]
    consented = asked.day.isoformat() if dice.random() < 0.9 else ""
    return {
        "pair": pair.key,
        "to_track": target.value if target else "",
        "to_subtrack": dice.choice(kinds),
        "to_mode": dice.choice(modes) if modes else "",
        "organ": "" if target else "某局",
        "consented": consented,
        "reason": "转由其办理",
    }


def _signed(asked: Asked) -> Values:
    accepted = asked.lucky(0.85)
    which = _handoff(asked, HandoffState.SENT)
    return which | {"by": "收件人", "accepted": "是" if accepted else "否", "refusal": "不属职责"}


def _returned(asked: Asked) -> Values:
    return _handoff(asked, HandoffState.ACCEPTED) | {"result": "已办"}


def _handoff(asked: Asked, state: HandoffState) -> Values:
    """One that is so, mostly."""
    over = {e.id for e in asked.facts.episodes if e.ended_on is not None}
    found = [h for h in asked.facts.handoffs if h.state is state]
    ripe = [h for h in found if h.is_outside or h.to_episode_id in over or state is not ACCEPTED]
    chosen = ripe or found
    return {"handoff": asked.dice.choice(chosen).id} if chosen and asked.lucky(0.9) else {}


def _episode(asked: Asked) -> Values:
    return {"episode": str(asked.dice.randint(1, len(asked.facts.episodes)))}


def all_details(facts: CaseFacts, book: RuleBook) -> dict[str, str]:
    """Something for everything that the track asks of a case besides."""
    usual = {"date": "2026-04-01", "number": "1", "money": "100", "moment": "2026-04-01 10:00"}
    return {
        key: spec.choices[0] if spec.choices else usual.get(spec.kind, "某某")
        for key, spec in book.of(facts).fields.items()
    }


def _details(asked: Asked) -> Values:
    every = sorted(all_details(asked.facts, asked.book).items()) or [("none", "1")]
    return {"details": dict([asked.dice.choice(every)])}


def _recusal(asked: Asked) -> Values:
    open_ones = [r for r in asked.facts.recusals if r.decided_on is None]
    others = [
        n for n in ("何玉霞", "蒲守信", "鲁南山") if n not in {r.mediator_name for r in open_ones}
    ]
    return {"granted": "是" if asked.lucky(0.6) else "否", "new": others[0]}


def _flags(asked: Asked) -> Values:
    flags = sorted(asked.book.of(asked.facts).risk_flags)
    none = asked.lucky(0.6)
    return {"risk_flags": [] if none else [asked.dice.choice(flags)]}


def _payment(asked: Asked) -> Values:
    owed = [p for a in asked.facts.agreements for p in a.payments if p.paid < p.amount]
    part = {} if asked.lucky(0.7) else {"amount": "10"}
    return {"payment": owed[0].id if owed else "1"} | part


def _verify(asked: Asked) -> Values:
    open_states = (PaymentState.DUE, PaymentState.PART, PaymentState.UNVERIFIED)
    owed = [p for a in asked.facts.agreements for p in a.payments if p.state in open_states]
    state = "paid" if asked.home else asked.dice.choice(["paid", "waived", "due", "part"])
    return {"payment": owed[0].id if owed else "1", "state": state, "on": asked.day.isoformat()}


def _close(asked: Asked) -> Values:
    return {"text": "已办结" if asked.facts.outcome is not Outcome.OPEN else ""}


def _fixed(**values: object) -> Callable[[Asked], Values]:
    return lambda _asked: dict(values)


#: The verbs that are tried; those that only add papers, files or people are left out.
TYPED: dict[str, Callable[[Asked], Values]] = {
    **{name: _fixed() for name in ("accept", "withdraw", "resume", "seal_agreement")},
    **{name: _fixed() for name in ("file_volume", "confirmation_accepted")},
    "record_consent": _consent,
    "refuse": _refuse,
    "terminate": _terminate,
    "assign_mediator": lambda a: {"name": a.dice.choice(["蒲守信", "蒲守信", "何玉霞"])},
    "replace_mediator": lambda a: {"old": a.mediator, "new": "何玉霞", "why": "病"},
    "request_recusal": lambda a: {"party": a.party(), "mediator": a.mediator, "reason": "亲属"},
    "decide_recusal": _recusal,
    "give_notice": lambda a: {"party": "" if a.lucky(0.6) else a.party()},
    "investigate": lambda a: {"text": "问：情况？\n答：属实。", "subject": a.party()},
    "add_evidence": _fixed(name="收据", kind="书证", provider="龚㛃兰"),
    "pause": _fixed(kind="鉴定"),
    "extend": lambda a: {"days": a.dice.randint(1, 10), "all_consent": "是", "approved_by": "樊"},
    "plan_session": _fixed(place="一室"),
    "hold_session": _session,
    "add_offer": lambda a: {"party": a.party(), "amount": "50"},
    "draft_agreement": _terms,
    "supplement_agreement": _terms,
    "agree_orally": _terms,
    "sign_agreement": _sign,
    "record_payment": _payment,
    "verify_payment": _verify,
    "demand_performance": lambda a: {"payment": "1", "party": a.party(), "text": "请履行"},
    "follow_up": _fixed(text="已履行", manner="电话"),
    "rate": _fixed(result="满意"),
    "close_case": _close,
    "apply_confirmation": _fixed(court="青禾县人民法院", jointly="是"),
    "confirmation_result": lambda a: {"result": a.dice.choice(["confirmed", "dismissed"])},
    "record_step": _step,
    "set_details": _details,
    "amend_case": _flags,
    "report_risk": _fixed(to="公安机关"),
    "plan_day": _fixed(text="看看"),
    "hand_over": _hand_over,
    "sign_handoff": _signed,
    "return_handoff": _returned,
    "recall_handoff": lambda a: _handoff(a, HandoffState.SENT),
    "go_on_with": _episode,
    "add_participant": lambda a: {"name": "叶青", "capacity": "witness"},
    "sign_for": _fixed(user="蒲守信"),
    "mark_sensitive": lambda a: {"sensitive": "是" if a.dice.random() < 0.3 else "否"},
}
