"""How one value becomes text in a paper: escaped, cleaned of what XML forbids, never evaluated.

Only texts, whole numbers, pictures and nothing (a blank to fill by hand) can be printed; any other
value is a mistake of ours and is refused.
"""

from __future__ import annotations

import re

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.utils import pass_context
from markupsafe import Markup, escape

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.pictures import Picture, PictureBook

BOOK = "_book"
BLANK = "\u3000" * 4

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_NEEDS_CARE = re.compile("[\x00-\x1f\x7f-\x9f&<>\"'\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without characters that XML cannot hold; line ends as ``\\n``."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@pass_context
def word_text(context: Context, value: object) -> object:
    """A value inside a run of a Word part; line breaks and tabs become Word's own."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _word(value)
    if isinstance(value, Picture):
        book = context.get(BOOK)
        if not isinstance(book, PictureBook):
            raise KnownTrouble("template.picture_place")
        return Markup('</w:t>{}<w:t xml:space="preserve">').format(book.drawing(value))
    return _other(value)


@pass_context
def plain_text(context: Context, value: object) -> object:
    """A value in the file's properties: one line of text."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return escape(" ".join(clean(value).split()))
    return _other(value)


def _word(value: str) -> Markup:
    if not _NEEDS_CARE.search(value):
        return Markup(value)
    safe = escape(clean(value))
    return Markup(safe.replace("\n", _BREAK).replace("\t", _TAB))


def _other(value: object) -> object:
    if value is None:
        return Markup(BLANK)
    if isinstance(value, Undefined | Markup):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise SecurityError(type(value).__name__)
