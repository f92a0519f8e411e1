"""The errors every room raises: a code and values, never a finished sentence.

What the user reads is made from the code in ``usecases/presenting.py``.
"""

from __future__ import annotations


class DeskError(Exception):
    """Root of all errors the program raises on purpose.

    ``code`` is stable and lower-case; ``values`` fill the sentence. Values may hold names
    of people,
    so an error's values must never go into a log: log the code alone.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class RuleBroken(DeskError):
    """A rule of law or of the desk forbids the step; nothing was written.

    ``article`` cites the source as people cite it (``人民调解法第十七条``); ``field`` names
    the request's field beside which the message belongs.
    """

    def __init__(self, code: str, *, article: str = "", field: str = "", **values: object) -> None:
        super().__init__(code, **values)
        self.article = article
        self.field = field


class BadInput(RuleBroken):
    """What was typed or read cannot be understood or is wrong in itself (a bad ID number, no
    date).
    """


class NotAllowed(RuleBroken):
    """The person signed in has no right to this verb, query or case."""


class KnownTrouble(DeskError):
    """The world's fault (disk full, stick pulled out, file locked, newer file): safe, and can be
    mended.
    """


class Cancelled(DeskError):
    """The user stopped a long job; what was not finished has left nothing behind."""

    def __init__(self) -> None:
        super().__init__("cancelled")

    def __reduce__(self) -> tuple[type[Cancelled], tuple[()]]:
        """Made again without values, also in another process."""
        return Cancelled, ()
