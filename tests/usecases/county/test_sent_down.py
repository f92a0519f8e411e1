"""Templates and allowance rules go down, are checked where they came, and count there."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.money import Money
from mediation_desk.records import attachments
from mediation_desk.records.queries import own_templates as asked
from mediation_desk.records.queries.orders import case_space
from mediation_desk.shipped import shipped
from mediation_desk.usecases.county import templates_down
from mediation_desk.usecases.county.allowance_rules import allowance_rules
from mediation_desk.usecases.county.templates_down import county_templates
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.word_files.own_templates import StoredTemplates, add_template
from tests.usecases.exchange.packages import digest, report, states, take, there_and_back

CODE = "RM-02"
GRADES = [
    {"grade": "一般", "yuan": "200", "counts": "达成书面协议", "proof": "卷宗"},
    {"grade": "重大", "yuan": "1000.50", "counts": "群体性纠纷", "proof": "卷宗和回访记录"},
]


def changed(folder: Path, name: str, note: str) -> Path:
    """The shipped template with a word of its own in it."""
    source = next(shipped("templates_docs").rglob(f"{CODE}*.docx"))
    made, out = folder / name, io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                data = data.replace(b"</w:body>", f"<!--{note}--></w:body>".encode())
            new.writestr(item, data)
    made.write_bytes(out.getvalue())
    return made


def sent(county: Desk, folder: Path, note: str = "本县") -> bytes:
    """The county trusts a template and sends it."""
    file = changed(folder, "own.docx", note)
    assert add_template(county, file, CODE).barring == ()
    county.do("send_template", {"code": CODE})
    return file.read_bytes()


def down(county: Desk, town: Desk, box: Path) -> None:
    report(county, box)
    assert {state for state, _ in states(take(town, box))} <= {"applied"}


def local(desk: Desk) -> bytes | None:
    """The bytes by which the paper is filled; None for the shipped template."""
    found = StoredTemplates(desk).local(CODE)
    assert found is None or found.is_trusted
    return found.docx if found else None


def state_of(desk: Desk) -> str:
    return "、".join(one.state for one in county_templates(desk))


def test_a_template_of_the_county_is_printed_by_in_the_township(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    docx = sent(county, tmp_path)
    assert state_of(county) == "sent"
    down(county, town, box)
    assert state_of(town) == "used"
    assert local(town) == docx
    there_and_back(town, county, box)
    assert digest(county) == digest(town)
    assert report(county, box) == ()


def test_a_newer_one_takes_the_place_of_the_older_and_a_stopped_one_goes(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    sent(county, tmp_path)
    down(county, town, box)
    newer = sent(county, tmp_path, "第二版")
    down(county, town, box)
    assert local(town) == newer
    county.do("stop_template", {"code": CODE})
    down(county, town, box)
    assert local(town) is None
    assert county_templates(town) == ()


def test_a_template_that_the_township_trusts_itself_stands_before_the_countys(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    own = changed(tmp_path, "town.docx", "本镇")
    assert add_template(town, own, CODE).barring == ()
    sent(county, tmp_path)
    down(county, town, box)
    assert local(town) == own.read_bytes()
    assert state_of(town) == "own_used"


def test_the_same_bytes_trusted_before_and_after_they_came_can_still_be_read(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    docx = sent(county, tmp_path)
    down(county, town, box)
    assert add_template(town, tmp_path / "own.docx", CODE).barring == ()
    assert local(town) == docx
    town.do("trust_template", {"code": CODE})
    assert local(town) == docx


def test_one_that_fails_the_check_is_not_used_and_says_why(
    county: Desk, town: Desk, box: Path
) -> None:
    staged = attachments.stage_bytes(county.store, b"PK not a Word file", "template.docx")
    county.do("trust_template", {"code": CODE, "staged": staged})
    county.do("send_template", {"code": CODE})
    down(county, town, box)
    assert state_of(town) == "refused"
    assert county_templates(town)[0].problems != ()
    assert local(town) is None


@pytest.mark.usefixtures("box")
def test_what_is_not_in_use_here_cannot_be_sent_and_a_township_sends_nothing(
    county: Desk, town: Desk
) -> None:
    with pytest.raises(RuleBroken, match="template_not_in_use"):
        county.do("send_template", {"code": CODE})
    with pytest.raises(RuleBroken, match="template_not_sent"):
        county.do("stop_template", {"code": CODE})
    with pytest.raises(RuleBroken, match="not_a_county_store"):
        town.do("send_template", {"code": CODE})


def test_a_townships_own_template_is_not_the_countys(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    assert add_template(town, changed(tmp_path, "town.docx", "本镇"), CODE).barring == ()
    report(town, box)
    take(county, box)
    with county.store.read() as session:
        assert (asked.in_use(session), case_space(session, "none")) == ([], 0)
    assert local(county) is None


def test_files_of_templates_are_no_orphans(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    sent(county, tmp_path)
    down(county, town, box)
    assert attachments.collect_orphans(town.store, older_than=-60) == 0
    assert attachments.missing(town.store) == []
    templates_down._problems.cache_clear()
    assert state_of(town) == "used"


# -- 以案定补 ------------------------------------------------------------


def test_without_rules_an_example_is_shown_that_is_not_in_force(county: Desk, town: Desk) -> None:
    for desk in (county, town):
        shown = allowance_rules(desk)
        assert (shown.is_example, shown.is_on) == (True, False)
        assert [one.grade for one in shown.grades] == ["简单", "一般", "疑难复杂", "重大"]


def test_the_countys_table_goes_down_once_it_is_on(county: Desk, town: Desk, box: Path) -> None:
    kept = {"basis": "县司〔2026〕3号", "grades": GRADES}
    county.do("set_allowance_rules", kept)
    down(county, town, box)
    assert allowance_rules(town).is_example
    county.do("set_allowance_rules", {**kept, "is_on": True})
    down(county, town, box)
    shown = allowance_rules(town)
    assert (shown.is_on, shown.is_example, shown.basis) == (True, False, "县司〔2026〕3号")
    assert [one.pay for one in shown.grades] == [Money(20_000), Money(100_050)]


def test_what_can_be_counted_is_kept_with_the_grade(county: Desk) -> None:
    told = {"proofs": "生效的协议、归档的卷宗", "is_written": True, "sessions": 2, "amount": "1万"}
    kept = {"basis": "县司〔2026〕3号", "grades": [GRADES[0], GRADES[1] | told]}
    county.do("set_allowance_rules", kept)
    plain, counted = allowance_rules(county).grades
    assert (plain.is_countable, plain.proofs) == (False, ())
    assert [one.value for one in counted.proofs] == ["agreement", "volume"]
    assert (counted.is_written, counted.sessions, counted.amount) == (True, 2, Money(1_000_000))


REFUSED: tuple[tuple[dict[str, object], str], ...] = (
    ({"is_on": True, "grades": GRADES}, "field_required"),
    ({"is_on": True, "basis": "文件"}, "field_required"),
    ({"grades": [GRADES[0], GRADES[0]]}, "allowance_grade_twice"),
    ({"grades": [{**GRADES[0], "proof": ""}]}, "field_required"),
    ({"grades": [{**GRADES[0], "yuan": "0"}]}, "field_required"),
)


def test_a_table_that_nobody_could_pay_by_is_refused(county: Desk) -> None:
    for values, code in REFUSED:
        with pytest.raises(RuleBroken) as refused:
            county.do("set_allowance_rules", values)
        assert refused.value.code == code


def test_a_township_does_not_settle_what_the_county_pays(town: Desk) -> None:
    with pytest.raises(RuleBroken, match="not_a_county_store"):
        town.do("set_allowance_rules", {"basis": "自己定的", "grades": GRADES})
