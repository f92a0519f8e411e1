"""Builders: PCs with keys of their own, and a county that lets them in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mediation_desk.records.base import new_id
from mediation_desk.records.keys.devices import DeviceSigner
from mediation_desk.sync.trust import ceremony
from mediation_desk.sync.trust.ceremony import CountySigners
from mediation_desk.sync.trust.documents import Applicant, CentreRole, EnrolRequest
from mediation_desk.sync.trust.listing import TrustList

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
COUNTY = "620199000"
HEWAN, LIUSHU = "620199101", "620199102"


def later(**span: float) -> datetime:
    return NOW + timedelta(**span)


def signer() -> DeviceSigner:
    return DeviceSigner(Ed25519PrivateKey.generate())


@dataclass
class Pc:
    """A PC somewhere, with its two keys."""

    centre: str = HEWAN
    name: str = "河湾一号机"
    replica: str = field(default_factory=new_id)
    signer: DeviceSigner = field(default_factory=signer)
    sealing: X25519PrivateKey = field(default_factory=X25519PrivateKey.generate)

    @property
    def applicant(self) -> Applicant:
        role = CentreRole.COUNTY if self.centre == COUNTY else CentreRole.TOWNSHIP
        public = self.sealing.public_key().public_bytes_raw()
        return Applicant(
            self.replica, self.centre, f"{self.centre}中心", self.name, role,
            self.signer.public_key, public,
        )  # fmt: skip

    def asks(self, now: datetime = NOW, kit: str = "", **other: object) -> EnrolRequest:
        who = replace(self.applicant, **other)  # type: ignore[arg-type]
        return ceremony.enrol(who, self.signer, now, kit)


class County:
    """A county's PC with its keys and its newest list."""

    def __init__(self, code: str = COUNTY) -> None:
        self.pc = Pc(code, "县中心一号机")
        self.signers = CountySigners(signer(), signer())
        own = self.pc.asks(role=CentreRole.COUNTY)
        self.list: TrustList = ceremony.found(own, self.signers, NOW)

    def admits(self, pc: Pc, now: datetime = NOW, **other: object) -> TrustList:
        self.list = ceremony.admit(self.list, self.signers.issuing, pc.asks(now, **other), now)
        return self.list

    def shuts_out(self, pc: Pc, now: datetime = NOW, **cutoff: int) -> TrustList:
        ends = {f"centre:{code.removeprefix('c')}": seq for code, seq in cutoff.items()}
        self.list = ceremony.revoke(
            self.list, self.signers.issuing, pc.replica, ends, "电脑丢失", now
        )
        return self.list
