"""How a package is refused: a code and values, never a sentence, never a word of its content."""

from __future__ import annotations

from mediation_desk.domain.errors import KnownTrouble


class PackageRefused(KnownTrouble):
    """A package that is not taken: the file stays where it is and nothing of it is kept.

    ``package_not_one`` (no package at all), ``package_incomplete`` (cut off, or damaged on the
    way), ``package_newer`` (a later program's), ``package_header_wrong``,
    ``package_sender_unknown``, ``package_signature_wrong``, ``package_not_for_us``,
    ``package_identity_mismatch`` (somebody else's content under a header of their own),
    ``package_too_large`` (a limit was passed; value ``limit``) or ``package_content_wrong`` (value
    ``what``).
    """

    @property
    def reason(self) -> str:
        """The code without the word that all of them begin with."""
        return self.code.removeprefix("package_")
