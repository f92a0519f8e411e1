"""The package file ``.tjx``: written, verified, opened. Knows no store, mailbox or window."""

from mediation_desk.sync.package.blobs import Place, Taken, take_blobs
from mediation_desk.sync.package.describing import Finding, describe
from mediation_desk.sync.package.display import for_display
from mediation_desk.sync.package.header import KINDS, Header, Outer, Vectors
from mediation_desk.sync.package.manifest import BlobEntry, Manifest, StreamInfo
from mediation_desk.sync.package.reading import (
    KeyOf,
    Opened,
    Verified,
    inspect,
    open_package,
    verify,
    verify_head,
)
from mediation_desk.sync.package.refusal import PackageRefused
from mediation_desk.sync.package.suite import Key, Signer
from mediation_desk.sync.package.writing import Written, write_package

__all__ = [
    "KINDS",
    "BlobEntry",
    "Finding",
    "Header",
    "Key",
    "KeyOf",
    "Manifest",
    "Opened",
    "Outer",
    "PackageRefused",
    "Place",
    "Signer",
    "StreamInfo",
    "Taken",
    "Vectors",
    "Verified",
    "Written",
    "describe",
    "for_display",
    "inspect",
    "open_package",
    "take_blobs",
    "verify",
    "verify_head",
    "write_package",
]
