"""The agreement of each track: its own paper, signed and sealed, in effect, frozen, bound, checked.

Effective days are those of the laws themselves: 治安、交通 with the parties' last signature, all
others with the seal after every signature.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.signing.second_opinion import is_valid_for_pyhanko
from mediation_desk.records.writing import Row
from mediation_desk.usecases import asking
from mediation_desk.usecases.clauses.look import look_at, look_at_case
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import paper_files, papers_desk, signed_papers
from mediation_desk.usecases.opening import create_store, open_store
from tests.desks import ONE, TWO

PASSWORD = "一个足够长的密码9876"
POLICE, TRAFFIC, TOWN = "青禾县公安局河湾派出所", "青禾县公安局交通警察大队", "青禾县河湾镇人民政府"
MEDICAL, LABOUR = "青禾县医疗纠纷人民调解委员会", "青禾县河湾镇劳动争议调解中心"
COMMITTEE = "河湾镇人民调解委员会"
BODIES = {POLICE: "organ", TRAFFIC: "organ", TOWN: "organ", MEDICAL: "committee",
          LABOUR: "committee"}  # fmt: skip
SIGNED, SEALED = date(2026, 4, 14), date(2026, 4, 16)
CLINIC = {"name": "青禾县人民医院", "kind": "legal", "representative": "齐明"}
HOSPITAL = {"role": "respondent", "person": CLINIC}
Do = tuple[str, dict[str, object]]


@dataclass(frozen=True)
class Kind:
    """One kind: where it runs, the body whose it is, its paper and the day of its effect."""

    track: str
    kind: str
    body: str
    code: str
    title: str
    effective: date = SEALED
    before: tuple[Do, ...] = ()
    started: tuple[Do, ...] = ()
    parties: tuple[dict[str, object], ...] = (ONE, TWO)
    more: dict[str, object] = field(default_factory=dict)


def step(kind: str, on: str, **more: object) -> Do:
    return "record_step", {"step": kind, "on": on, **more}


KINDS = (
    Kind("people", "", COMMITTEE, "RM-10", "人民调解协议书"),
    Kind("professional", "医疗", MEDICAL, "YL-06", "医疗纠纷人民调解协议书",
         parties=(ONE, HOSPITAL)),
    Kind("professional", "劳动", LABOUR, "LD-02", "劳动争议调解"),
    Kind("administrative", "一般", TOWN, "XZ-08", "行政调解协议书"),
    Kind("administrative", "土地承包", TOWN, "TD-02", "农村土地承包经营纠纷"),
    Kind("administrative", "治安", POLICE, "GA-01", "治安调解协议书", SIGNED),
    Kind("administrative", "交通", TRAFFIC, "JT-02", "道路交通事故损害赔偿调解书", SIGNED,
         before=(step("liability_notice", "2026-04-02", number="青公交认字〔2026〕第41号"),
                 step("applied", "2026-04-06")),
         started=(step("told", "2026-04-08"), step("traffic_start", "2026-04-08", text="已定残"))),
)  # fmt: skip
EACH = pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.code)
DRAFT = {
    "clauses": [{"text": "陈翀于2026年6月30日前支付龚㛃兰6800元。"}],
    "payments": [{"due": "2026-06-30", "amount": "6800", "payer": "陈翀", "payee": "龚㛃兰"}],
}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store with a key ring and the bodies that work at this centre."""
    made = tmp_path_factory.mktemp("real") / "store"
    create_store(made, "青禾县河湾镇综治中心", COMMITTEE, "620199101", False, "管", PASSWORD)
    desk = open_store(made, "", PASSWORD)
    with desk.batch("init") as work:
        for name, sort in BODIES.items():
            work.put(Row.ORGANIZATION, kind=sort, name=name, short_name="河湾")
    yield desk
    desk.store.close()


def talked(desk: Desk, kind: Kind) -> str:
    """A case led up to its talks by the verbs of its track."""
    values = {
        "on": "2026-04-03",
        "facts": "争执",
        "stat_type": "其他纠纷",
        "track": kind.track,
        "subtrack": kind.kind,
        "organization": kind.body,
        "parties": list(kind.parties),
    }
    case = desk.do("register", values | kind.more).case_id
    steps: tuple[Do, ...] = (
        ("record_consent", {"on": "2026-04-06"}), *kind.before, ("accept", {"on": "2026-04-07"}),
        ("assign_mediator", {"name": "蒲守信", "on": "2026-04-07"}),
        ("give_notice", {"on": "2026-04-08"}), *kind.started,
        ("hold_session", {"on": "2026-04-13", "result": "agreed", "text": "双方陈述。"}),
    )  # fmt: skip
    for verb, values in steps:
        desk.do(verb, values, case=case)
    return case


def in_effect(desk: Desk, kind: Kind) -> str:
    """The same with an agreement that was signed on three days and sealed on a fourth."""
    case = talked(desk, kind)
    desk.do("draft_agreement", DRAFT, case=case)
    parties = [str(p["person"]["name"]) for p in kind.parties]  # type: ignore[index]
    days = ("2026-04-13", "2026-04-14", "2026-04-15")
    for who, day in zip([*parties, "蒲守信"], days, strict=True):
        desk.do("sign_agreement", {"who": who, "on": day}, case=case)
    desk.do("seal_agreement", {"on": SEALED}, case=case)
    return case


@pytest.fixture(scope="module")
def cases(real: Desk) -> dict[str, str]:
    """A case of each kind with its agreement in effect."""
    return {kind.code: in_effect(real, kind) for kind in KINDS}


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


@EACH
def test_before_it_is_saved_it_stands_on_the_paper_of_its_track(real: Desk, kind: Kind) -> None:
    case = talked(real, kind)
    code = real.rules.of(asking.facts_of(real, case)).agreement_papers["written"]
    look = look_at(real, "draft_agreement", DRAFT, code, case)
    assert code == kind.code
    assert kind.title in words(look.pdf)
    assert "陈翀于2026年6月30日前支付龚㛃兰6800元" in words(look.pdf)


@EACH
def test_it_takes_effect_on_the_day_of_its_law(
    real: Desk, cases: dict[str, str], kind: Kind
) -> None:
    agreement = asking.facts_of(real, cases[kind.code]).agreement
    assert agreement is not None
    assert agreement.effective_on == kind.effective


@EACH
def test_nobody_changes_it_any_more(real: Desk, cases: dict[str, str], kind: Kind) -> None:
    before = real.store.rows_digest()
    with pytest.raises(RuleBroken):
        real.do("draft_agreement", DRAFT | {"breach": "另议"}, case=cases[kind.code])
    with pytest.raises(RuleBroken):
        real.do("sign_agreement", {"who": "陈翀", "on": SEALED}, case=cases[kind.code])
    assert real.store.rows_digest() == before


@EACH
def test_it_is_issued_as_word_and_pdf(real: Desk, cases: dict[str, str], kind: Kind) -> None:
    [sheet], stopped = papers_desk.issue(real, cases[kind.code], [kind.code])
    assert stopped == []
    with zipfile.ZipFile(io.BytesIO(sheet.docx)) as word:
        assert kind.title in word.read("word/document.xml").decode()
    assert kind.title in words(sheet.pdf)
    case = asking.facts_of(real, cases[kind.code])
    assert any(p.code == kind.code and p.pages == sheet.pages for p in case.papers)


@EACH
def test_its_signed_file_is_good_bound_and_every_change_of_it_seen(
    real: Desk, cases: dict[str, str], kind: Kind, tmp_path: Path
) -> None:
    sheet = signed_papers.make_signed_pdf(real, cases[kind.code])
    assert sheet.code == kind.code
    assert all(f.good for f in signed_papers.check_pdf(real, sheet.pdf))
    assert is_valid_for_pyhanko(sheet.pdf)
    changed = bytearray(sheet.pdf)
    changed[len(changed) // 2] ^= 1
    assert not all(f.good for f in signed_papers.check_pdf(real, bytes(changed)))
    bound = paper_files.volume_to(real, cases[kind.code], tmp_path / "volume.pdf")
    assert any(line.name == catalogue().paper(kind.code).name
               for line in bound.contents)  # fmt: skip


@EACH
def test_the_frozen_page_shows_what_was_signed(
    real: Desk, cases: dict[str, str], kind: Kind
) -> None:
    case = asking.facts_of(real, cases[kind.code], unmasked=True)
    assert kind.title in words(look_at_case(real, case, kind.code).pdf)


def test_the_agreement_of_police_elsewhere_is_kept_and_not_signed_here(real: Desk) -> None:
    case = in_effect(real, next(k for k in KINDS if k.code == "GA-01"))
    with real.batch("init") as work:
        episode = asking.facts_of(real, case).episode_id
        work.put(Row.EPISODE, episode, organization_id=work.lookups.organization_named(TOWN))
    with pytest.raises(RuleBroken) as refused:
        signed_papers.make_signed_pdf(real, case)
    assert refused.value.code == "paper_kept_only"


def test_a_kind_that_nobody_chose_is_the_one_its_type_names(real: Desk) -> None:
    values = {"on": "2026-04-03", "facts": "术后感染", "parties": [ONE, HOSPITAL]}
    told = values | {"track": "professional", "stat_type": "医疗纠纷"}
    case = asking.facts_of(real, real.do("register", told).case_id)
    assert real.rules.of(case).agreement_papers["written"] == "YL-06"
    other = real.do("register", told | {"track": "people"}).case_id
    assert asking.facts_of(real, other).subtrack == ""
