"""Takes a picture of every paper of the catalogue, filled from made-up cases, and lists them.

``python scripts/paper_pictures.py [--code PART]`` writes docs/papers and docs/papers.md, or only
the pictures of the codes that hold the part. Needs ``pdftoppm``; no display, no store.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import Origin, Paper, catalogue
from mediation_desk.papers.issue import convert
from mediation_desk.papers.subjects import sheets_of
from tests.papers.templates import cases
from tests.papers.templates.reading import filled
from tests.papers.templates.test_track_likeness import GROUPS

DOCS = Path(__file__).resolve().parent.parent / "docs"
PLACE, LIST = DOCS / "papers", DOCS / "papers.md"
PAGES = 2
DOTS = "80"
KINDS = {
    "RM": "人民调解", "TY": "各途径通用", "SF": "司法确认和诉讼衔接", "XJ": "与法院衔接",
    "XZ": "行政调解、行政裁决", "GA": "公安调解", "JT": "道路交通事故", "YL": "医疗纠纷",
    "LD": "劳动争议", "SC": "市场监管", "TD": "土地承包、权属", "XF": "信访", "ZZ": "综治中心",
    "TJ": "统计报表",
}  # fmt: skip
ORIGINS = {Origin.OWN: "本中心出", Origin.PARTY: "当事人签", Origin.FOREIGN: "别的机关出，收存"}
HEAD = """# 文书样张

程序里的每一种文书，用虚构的案件填好的样子（最多两页）。案件、姓名、号码都是假的。
由 `python scripts/paper_pictures.py` 生成。
"""


def sample(paper: Paper) -> CaseFacts:
    """The made-up case this paper is tried with."""
    found = {key: one for group in GROUPS.values() for key, one in group.items()}
    return found.get(paper.key, cases.sides)(1)


def shoot(paper: Paper, folder: Path) -> Path:
    """The first pages of the first sheet beside one another, in few shades of grey."""
    case = sample(paper)
    subject = next((one.id for one in sheets_of(case, paper.per)), "")
    pdf = folder / "paper.pdf"
    pdf.write_bytes(convert(filled(case, paper, subject)).pdf)
    at = [str(pdf), str(folder / "page")]
    told = ["pdftoppm", "-r", DOTS, "-gray", "-png", "-l", str(PAGES), *at]
    subprocess.run(told, check=True)
    pages = [Image.open(one) for one in sorted(folder.glob("page*.png"))]
    wide = sum(one.width for one in pages) + 4 * (len(pages) - 1)
    whole = Image.new("L", (wide, max(one.height for one in pages)), 200)
    left = 0
    for one in pages:
        whole.paste(one, (left, 0))
        left += one.width + 4
    to = PLACE / f"{paper.key.replace('/', '-')}.png"
    whole.quantize(8).save(to, optimize=True)
    return to


def listed() -> str:
    """The page that names and shows them all."""
    told = [HEAD]
    family = ""
    for paper in sorted(catalogue(), key=lambda one: one.key):
        if paper.code[:2] != family:
            family = paper.code[:2]
            told.append(f"\n## {family}　{KINDS.get(family, '')}\n")
        picture = f"papers/{paper.key.replace('/', '-')}.png"
        about = "；".join(filter(None, (ORIGINS[paper.origin], paper.source)))
        told.append(f"### {paper.key}　{paper.name}\n\n{about}\n\n![{paper.name}]({picture})\n")
    return "\n".join(told)


def main() -> None:
    """Read the command line, take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--code", default="")
    part = parser.parse_args().code
    PLACE.mkdir(exist_ok=True)
    for paper in catalogue():
        if part in paper.key:
            with tempfile.TemporaryDirectory() as folder:
                shoot(paper, Path(folder))
    LIST.write_text(listed(), encoding="utf-8")


if __name__ == "__main__":
    main()
