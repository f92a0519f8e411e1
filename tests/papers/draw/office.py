"""LibreOffice as the independent second opinion: the same Word file and the same fonts."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from mediation_desk.papers.draw.fontmap import FALLBACK, FANG, FONT_NAMES, role_of
from mediation_desk.shipped import shipped

SOFFICE = shutil.which("soffice")

_ALIAS = """  <match target="pattern">
    <test qual="any" name="family"><string>{name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>
  </match>
"""
_BOLD = """  <match target="pattern">
    <test qual="any" name="family"><string>Tiaojie Song</string></test>
    <test name="weight" compare="more_eq"><const>bold</const></test>
    <edit name="family" mode="assign" binding="strong"><string>Tiaojie Title</string></edit>
  </match>
"""
_REST = """  <match target="pattern">
    <edit name="family" mode="append" binding="weak">{families}</edit>
  </match>
"""


def family(role: str) -> str:
    """Family name inside the shipped file of a role."""
    return f"Tiaojie {role.capitalize()}"


def fonts_conf(fonts: str, cache: str = "", others: Iterable[str] = ()) -> str:
    """A fontconfig file that knows our fonts alone, under the names Word files use.

    ``others`` are names that ``fontmap`` does not list: they get the face that we give them.
    """
    known = [(name, role) for role, names in FONT_NAMES.items() for name in names]
    more = [(escape(name), role_of(name)) for name in others]
    aliases = "".join(_ALIAS.format(name=n, family=family(role)) for n, role in known + more)
    rest = "".join(f"<string>{family(role)}</string>" for role in (FANG, *FALLBACK))
    kept = f"  <cachedir>{cache}</cachedir>\n" if cache else ""
    head = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
    return f"{head}{fonts}{kept}{aliases}{_BOLD}{_REST.format(families=rest)}</fontconfig>\n"


def convert(
    files: Sequence[Path], work: Path, out: Path, others: Iterable[str] = ()
) -> list[Path]:
    """Word files drawn by LibreOffice in one batch; the PDFs lie in ``out``."""
    assert SOFFICE
    work.mkdir(parents=True, exist_ok=True)
    folder = f"  <dir>{shipped('resources', 'fonts')}</dir>\n"
    conf = work / "fonts.conf"
    conf.write_text(fonts_conf(folder, str(work / "cache"), others), encoding="utf-8")
    home = f"-env:UserInstallation=file://{work.resolve()}/profile"
    command = [SOFFICE, home, "--headless", "--convert-to", "pdf", "--outdir", str(out)]
    subprocess.run(
        [*command, *map(str, files)],
        check=True, capture_output=True, timeout=300,
        env={**os.environ, "FONTCONFIG_FILE": str(conf), "HOME": str(work)},
    )  # fmt: skip
    return [out / f"{path.stem}.pdf" for path in files]
