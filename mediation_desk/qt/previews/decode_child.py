"""The child process in which a picture is decoded, so that a broken one harms nobody.

Reads the picture from standard input, writes ``width height`` and the plain pixels to standard
output. Never opens a file and never imports the program.
"""

from __future__ import annotations

import io
import sys

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2_000
TOO_LARGE = 3
UNREADABLE = 4


def main() -> int:
    """Decode one picture; the exit code tells why it could not be."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(sys.stdin.buffer.read())) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return TOO_LARGE
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    except (OSError, ValueError, SyntaxError):
        return UNREADABLE
    sys.stdout.buffer.write(f"{upright.width} {upright.height}\n".encode("ascii"))
    sys.stdout.buffer.write(upright.tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
