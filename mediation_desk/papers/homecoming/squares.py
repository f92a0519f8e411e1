"""Finds the square code of a sheet in a picture of it: skewed, pale, noisy or badly compressed.

Reads only codes of our own sheets; any other code in the picture (of a bill, a parcel) is passed
over. The picture was decoded in a process apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.signing.sheet_code import SheetCode, read_sheet_code

if TYPE_CHECKING:
    from PIL.Image import Image

_CORNER = 0.4  # of the sheet's sides: a corner with its code, however the sheet lay
_LEAST_CONTRAST = 24  # of 255: a page paler than this is the white back of another
_FINE = 4000  # dots along a corner: no larger than this for a second look


def codes_in(picture: Image) -> list[SheetCode]:
    """The codes of our sheets that the picture shows, each once; it is looked at ever harder."""
    gray = picture.convert("L")
    shades = [shade for shade, count in enumerate(gray.histogram()) if count]
    if not shades or shades[-1] - shades[0] < _LEAST_CONTRAST:
        return []
    for looked_at in _looks(gray):
        found = list(dict.fromkeys(_read(looked_at)))
        if found:
            return found
    return []


def _read(picture: Image) -> Iterator[SheetCode]:
    try:
        import zxingcpp
    except ImportError as error:
        raise KnownTrouble("home_no_reader") from error

    formats = zxingcpp.barcode_formats_from_str("QRCode")
    for seen in zxingcpp.read_barcodes(picture, formats=formats, try_invert=False):
        code = read_sheet_code(seen.text)
        if code is not None:
            yield code


def _looks(gray: Image) -> Iterator[Image]:
    """The whole picture, then its corners: larger, softer, without specks."""
    from PIL import Image as Images
    from PIL import ImageFilter

    yield gray
    for corner in _corners(gray):
        for scale in (2, 3):
            size = (corner.width * scale, corner.height * scale)
            if max(size) > _FINE:
                continue
            larger = corner.resize(size, Images.Resampling.BICUBIC)
            yield larger.filter(ImageFilter.GaussianBlur(1.5))
            yield larger.filter(ImageFilter.GaussianBlur(0.8))
            yield larger
    for corner in _corners(gray):
        clean = corner.filter(ImageFilter.MedianFilter(3))
        yield clean
        size = (clean.width * 2, clean.height * 2)
        yield clean.resize(size, Images.Resampling.BICUBIC)
        yield clean.resize((size[0] * 3 // 8, size[1] * 3 // 8), Images.Resampling.LANCZOS)


def _corners(gray: Image) -> Iterator[Image]:
    """Lower right first: that is where a code stands on a sheet that lies as it should."""
    width, height = gray.size
    wide, high = round(width * _CORNER), round(height * _CORNER)
    for left in (width - wide, 0):
        for top in (height - high, 0):
            yield gray.crop((left, top, left + wide, top + high))
