"""pyHanko's judgement of a signed PDF, beside our own reading.

Imported on first use: the library takes a second to load. It trusts the file's own certificate:
whose it is, is asked elsewhere.
"""

from __future__ import annotations

import io

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError


def is_valid_for_pyhanko(pdf: bytes) -> bool:
    """Whether there is one signature, intact, valid and over the whole file."""
    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        if len(signatures) != 1:
            return False
        roots = [signatures[0].signer_cert]
        context = ValidationContext(trust_roots=roots, allow_fetching=False)
        status = validate_pdf_signature(signatures[0], signer_validation_context=context)
    except (PdfError, SigningError, SignatureValidationError, PathError, ValueError):
        return False
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return bool(status.intact and status.valid and whole)
