"""The mediation agreement as frozen values: clauses, payments, signatures, performance."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mediation_desk.domain.money import Money


class AgreementForm(StrEnum):
    """书面协议 (人民调解法第二十八条) or 口头协议 (第三十条)."""

    WRITTEN = "written"
    ORAL = "oral"


class AgreementState(StrEnum):
    """A draft may change; a frozen agreement never does: later wishes are supplements."""

    DRAFT = "draft"
    FROZEN = "frozen"


class SignerKind(StrEnum):
    """Who signs an agreement, and the committee's seal."""

    PARTY = "party"
    MEDIATOR = "mediator"
    RECORDER = "recorder"
    SEAL = "seal"
    WITNESS = "witness"
    JOINT = "joint"


class SignMethod(StrEnum):
    """How it was signed: on paper (scan comes home), by strokes on screen, or proven by a paper
    file.
    """

    PAPER = "paper"
    SCREEN = "screen"
    PAPER_FILE = "paper_file"


class MarkMethod(StrEnum):
    """How a person stands for a paper that is no agreement: strokes on the screen, the paper
    itself, a fingerprint or a seal scanned from it.
    """

    SCREEN = "screen"
    PAPER = "paper"
    FINGERPRINT = "fingerprint"
    SEAL = "seal"


class PaymentState(StrEnum):
    """What is known of a payment. UNVERIFIED: the paper file tells nothing about it (待核实)."""

    DUE = "due"
    PART = "part"
    PAID = "paid"
    UNVERIFIED = "unverified"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """One clause. ``kind`` names the library entry it came from; ``values`` are its blanks."""

    id: str
    seq: int
    text: str
    kind: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """One payment of the table of instalments; ``due_on`` None: no day fixed (``condition`` tells
    when).
    """

    id: str
    seq: int
    amount: Money
    payer: str
    payee: str
    due_on: date | None = None
    method: str = ""
    condition: str = ""
    account: str = ""
    is_future: bool = False
    state: PaymentState = PaymentState.DUE
    paid: Money = Money(0)
    paid_on: date | None = None
    payer_party_id: str = ""
    payee_party_id: str = ""


@dataclass(frozen=True, slots=True)
class RecurringFacts:
    """A payment that comes again (每月 赡养费), outside the agreement's total.

    ``every`` is 月, 季 or 年; ``day`` the day of the period by which it is paid.
    """

    id: str
    payer: str
    payee: str
    amount: Money
    every: str
    day: int
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature, fingerprint or seal on one version of an agreement."""

    id: str
    kind: SignerKind
    signer_id: str
    name: str
    method: SignMethod
    signed_on: date
    for_party_id: str = ""
    capacity: str = ""
    present: str = ""
    strokes: str = ""
    image_sha256: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """Money or another performance received under a payment (履行凭证)."""

    id: str
    payment_id: str
    amount: Money
    received_on: date
    method: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """An agreement of an episode. ``supplement`` counts 补1, 补2 …; 0 is the agreement itself."""

    id: str
    form: AgreementForm
    state: AgreementState
    number: str = ""
    supplement: int = 0
    facts_text: str = ""
    clauses: tuple[ClauseFacts, ...] = ()
    total: Money = Money(0)
    payments: tuple[PaymentFacts, ...] = ()
    recurring: tuple[RecurringFacts, ...] = ()
    split: tuple[tuple[str, Money], ...] = ()
    performance: str = ""
    breach: str = ""
    copies: int = 0
    holders: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    court_fee: str = ""
    reached_on: date | None = None
    effective_on: date | None = None
    digest: str = ""
    signatures: tuple[SignatureFacts, ...] = ()
    receipts: tuple[ReceiptFacts, ...] = ()

    @property
    def frozen(self) -> bool:
        """Whether text and data can no longer change (signed)."""
        return self.state is AgreementState.FROZEN


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """A paper read out to a party before it was signed: by whom, in which language, before whom.

    ``paper`` is the paper's code and ``subject_id`` its sheet; ``words`` tells which text was read.
    ``translation`` is what was told in the other language, ``has_sheet`` whether a page for it is
    bound behind the paper.
    """

    id: str
    paper: str
    party_id: str
    reader: str
    read_on: date
    subject_id: str = ""
    language: str = ""
    witness: str = ""
    read_at: time | None = None
    translation: str = ""
    translator: str = ""
    has_sheet: bool = False
    words: str = ""


def agreement_digest(agreement: AgreementFacts) -> str:
    """SHA-256 over the agreement's text and data in one canonical form: what the signatures are
    bound to.
    """
    body = {
        "form": agreement.form,
        "number": agreement.number,
        "supplement": agreement.supplement,
        "facts": agreement.facts_text,
        "clauses": [[c.seq, c.text] for c in agreement.clauses],
        "payments": [
            [
                p.seq,
                p.amount.cents,
                str(p.due_on),
                p.payer,
                p.payee,
                p.method,
                p.condition,
                p.account,
                p.is_future,
            ]
            for p in agreement.payments
        ],
        "recurring": [
            [r.payer, r.payee, r.amount.cents, r.every, r.day, str(r.start), str(r.end)]
            for r in agreement.recurring
        ],
        "split": [[n, m.cents] for n, m in agreement.split],
        "total": agreement.total.cents,
        "performance": agreement.performance,
        "breach": agreement.breach,
        "copies": agreement.copies,
        "holders": list(agreement.holders),
        "attachments": list(agreement.attachments),
        "fee": agreement.court_fee,
    }
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
