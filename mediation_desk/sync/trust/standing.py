"""What the exchange asks of trust: whose key, whether it counts now, who gets it, who may write.

Answers from one list, loaded and frozen; knows no file, store or clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mediation_desk.sync.trust.documents import CentreRole, DeviceCertificate, Revocation
from mediation_desk.sync.trust.listing import TrustList
from mediation_desk.sync.trust.packing import centre_of_space, space_of

RECOVERY = "recovery"
"""Stands in the place of a replica for the county's recovery key."""


class Standing(StrEnum):
    """Whether a PC is to be believed on a day."""

    OK = "ok"
    UNKNOWN = "unknown"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Trust:
    """Who is who, as far as this store knows; empty before the county was accepted."""

    listing: TrustList | None = None
    _devices: Mapping[str, DeviceCertificate] = field(default_factory=dict, repr=False)
    _shut_out: Mapping[str, Revocation] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, listing: TrustList | None) -> Trust:
        """Trust by this list."""
        if listing is None:
            return cls()
        devices = MappingProxyType({one.replica: one for one in listing.devices})
        shut_out = MappingProxyType({one.replica: one for one in listing.revocations})
        return cls(listing, devices, shut_out)

    @property
    def version(self) -> int:
        """The list's version; 0 before the county was accepted."""
        return self.listing.version if self.listing else 0

    @property
    def county(self) -> str:
        """The county's code; empty before it was accepted."""
        return self.listing.county if self.listing else ""

    @property
    def recovery_public(self) -> bytes | None:
        """The county's recovery key (X25519), once it has made one."""
        recovery = self.listing.recovery if self.listing else None
        return recovery.public if recovery else None

    @property
    def replicas(self) -> tuple[str, ...]:
        """Every PC of the list, also those shut out."""
        return tuple(self._devices)

    @property
    def county_pcs(self) -> frozenset[str]:
        """Every PC of the county, also those shut out."""
        several = self._devices.values()
        return frozenset(one.replica for one in several if one.role is CentreRole.COUNTY)

    @property
    def centres(self) -> Mapping[str, str]:
        """Names of the centres in the list, by code."""
        return self.listing.centres if self.listing else {}

    def certificate(self, replica: str) -> DeviceCertificate | None:
        """A PC's certificate, also of one that was shut out."""
        return self._devices.get(replica)

    def revocation(self, replica: str) -> Revocation | None:
        """Why a PC is shut out; None for one that is not."""
        return self._shut_out.get(replica)

    def key_of(self, replica: str) -> bytes | None:
        """A PC's Ed25519 key; also of one shut out, whose old changes must still verify."""
        known = self._devices.get(replica)
        return known.sign_public if known else None

    def status(self, replica: str, on: datetime) -> Standing:
        """Whether a PC is to be believed on that moment. A clock that is behind does no harm."""
        known = self._devices.get(replica)
        if known is None:
            return Standing.UNKNOWN
        if replica in self._shut_out:
            return Standing.REVOKED
        return Standing.EXPIRED if on > known.valid_until else Standing.OK

    def recipients(self, centre: str, on: datetime | None = None) -> dict[str, bytes]:
        """The X25519 keys of a centre's PCs, by replica; the county's recovery key with its own.

        Nobody shut out; nobody whose certificate has ended, where a moment is given.
        """
        found = {
            one.replica: one.seal_public
            for one in self._devices.values()
            if one.centre == centre
            and one.replica not in self._shut_out
            and (on is None or on <= one.valid_until)
        }
        if centre == self.county and self.recovery_public is not None:
            found[RECOVERY] = self.recovery_public
        return found

    def gone_from(self, centre: str) -> frozenset[str]:
        """The PCs of a centre that were lost or replaced."""
        several = self._devices.values()
        return frozenset(
            one.replica
            for one in several
            if one.centre == centre and one.replica in self._shut_out
        )

    def centre_of(self, replica: str) -> str | None:
        """The centre a PC stands in."""
        known = self._devices.get(replica)
        return known.centre if known else None

    def role_of(self, replica: str) -> CentreRole | None:
        """Whether a PC stands in a township or in the county."""
        known = self._devices.get(replica)
        return known.role if known else None

    def may_write(self, replica: str, space: str, table_authority: str) -> str | None:
        """Why a PC may not write a table in a space; None where it may.

        ``table_authority``: ``centre``, ``county`` or ``both`` (signed rows, audit entries and
        redactions). Gives ``writer_unknown``, ``space_foreign``, ``county_only``, ``centre_only``.
        What a PC that was shut out wrote before its cutoff stands: see :meth:`cutoff`.
        """
        known = self._devices.get(replica)
        if known is None:
            return "writer_unknown"
        in_own = space == space_of(known.centre)
        if known.role is CentreRole.TOWNSHIP:
            if not in_own:
                return "space_foreign"
            return "county_only" if table_authority == "county" else None
        if not in_own and not self._is_in_county(space):
            return "space_foreign"
        return "centre_only" if table_authority == "centre" and not in_own else None

    def _is_in_county(self, space: str) -> bool:
        return space.startswith("centre:") and centre_of_space(space) in self.centres

    def cutoff(self, replica: str, space: str) -> int | None:
        """The last change of a PC that stands in a space; None where all do.

        Changes above it go into quarantine with the reason ``revoked``.
        """
        shut_out = self._shut_out.get(replica)
        return shut_out.limit(space) if shut_out else None
