"""A busy hour in a minute, ended by a crash; run as a process of its own.

Every verb, papers, prints, imports, backups, searches, drafts and the window, by made-up people.
Whatever it writes outside ``asked`` (what somebody asked to have readable) must tell nothing.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook

from mediation_desk.domain.errors import DeskError, NotAllowed
from mediation_desk.logbook import start_faults, start_log
from mediation_desk.usecases import accounts, asking, care
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching, paper_files, papers_desk, signed_papers
from mediation_desk.usecases.importing import import_file, ledger_told, undo_import
from mediation_desk.usecases.opening import create_store, hold, new_slip, open_store
from mediation_desk.usecases.registry import VERBS, Role
from mediation_desk.usecases.upkeep import checking, keeping
from mediation_desk.usecases.word_files.own_templates import add_template
from mediation_desk.usecases.word_files.versions import paper_forms
from tests.desks import TWO, SetClock, registered
from tests.proofs import (
    busy_county,
    busy_desk,
    busy_meeting,
    busy_outcome,
    busy_outreach,
    busy_register,
    busy_returns,
)
from tests.proofs.busy_lives import DAY, LIVES, filled
from tests.proofs.planted import Planted, people

PASSWORD = "一个足够长的密码9876"
CLOCK = SetClock(date(2026, 4, 20))
ROOT = Path(__file__).parents[2]
EACH = 4
COMMITTEE = "河湾镇人民调解委员会"
BEYOND = "\U00031350"  # extension H: no font has it
STROKES = "[[[0,0,0],[60,40,20],[140,10,45]],[[20,90,80],[120,95,120]]]"
_log = logging.getLogger("mediation_desk.session")


#: The statutory days of 2027 (全国年节及纪念日放假办法).
OFF = ["1月1日", "2月5日至8日", "4月5日", "5月1日至2日", "6月9日", "9月15日", "10月1日至3日"]


class Hour:
    """The desk of that hour, its places, and which verbs came to be done."""

    def __init__(self, data: Path, asked: Path, stick: Path) -> None:
        self.data, self.asked, self.stick = data, asked, stick
        self.done: set[str] = set()
        self.desk = open_store(data, "", PASSWORD, clock=CLOCK)
        for name in ("蒲守信", "樊晓彤"):
            accounts.add_user(self.desk, name, [Role.MEDIATOR], PASSWORD)
        self.other = open_store(data, "樊晓彤", PASSWORD, clock=CLOCK)

    def do(self, verb: str, values: dict[str, Any], case: str = "") -> str:
        """One verb; a private note is her own who mediates."""
        desk = self.other if verb == "note_private" else self.desk
        found = desk.do(verb, values, case=case).case_id or case
        self.done.add(verb)
        return found

    def life(self, number: int, who: dict[str, Planted]) -> str:
        """One case from its registration to its end, looked at and searched for on the way."""
        case = ""
        for verb, values in LIVES[number % len(LIVES)]:
            case = self.do(verb, filled(values, who), case if VERBS[verb].on_case else "")
        a, b = who["a"], who["b"]
        for text in (a.name, b.name[1:], a.phone[-4:], b.id_no):
            asking.find(self.desk, text)
            asking.find_person(self.desk, text)
        asking.case_page(self.desk, case)
        asking.reveal(self.desk, case, asking.facts_of(self.desk, case).parties[0].id, "id_no")
        care.history(self.desk, case)
        care.put_draft(self.desk, "reception", {"facts": f"{b.name}说", "phone": b.phone}, case)
        return case

    def papers(self, case: str, who: Planted) -> None:
        """Every paper the case can have, kept, signed, bound, copied out."""
        states = [s for s in papers_desk.paper_list(self.desk, case) if s.applicable]
        codes = [s.code + (f"/{s.variant}" if s.variant else "") for s in states]
        paper_files.issue_to(self.desk, case, codes, ("docx", "pdf"), self.asked / case)
        self.done.add("record_paper")
        evidence = self.asked / "evidence.txt"
        evidence.write_text(f"{who.name}的口述{who.phone}", encoding="utf-8")
        attaching.attach(self.desk, case, evidence, f"{who.name}口述")
        facts = asking.facts_of(self.desk, case)
        kept = facts.attachments[-1].id
        self.do("file_scan", {"paper": facts.papers[0].id, "attachment": kept}, case)
        self.done.add("attach_file")
        own = next(p for p in facts.papers if p.code in ("RM-03", "RM-08", "RM-01", "RM-02"))
        mark = {"paper": own.id, "who": facts.parties[0].id, "method": "paper", **DAY}
        self.do("sign_paper", mark | {"present": who.name}, case)
        heard = {"paper": "RM-03", "party": facts.parties[0].id, "reader": f"{who.name}代读"}
        told = {"witness": f"{who.name}见证", "translation": f"{who.name}听明白了", **DAY}
        self.do("read_aloud", heard | told, case)
        seal = {"case": case, "paper_name": own.code, "seal": "调委会印", "approved_by": "樊主任"}
        self.do("log_seal", seal | {"note": f"{who.name}来取", **DAY})
        attaching.copy_out(self.desk, case, kept, self.asked / "copy.txt", "法院调阅")
        paper_files.volume_to(self.desk, case, self.asked / "volume.pdf")

    def sign(self, case: str) -> None:
        signed = signed_papers.make_signed_pdf(self.desk, case).pdf
        assert all(f.good for f in signed_papers.check_pdf(self.desk, signed))

    def files_in(self, group: list[Planted]) -> None:
        """A ledger and a case file with names in every cell: looked at, taken in, taken back."""
        for path in (_ledger(self.asked, group), _case_file(self.asked, group)):
            import_file(self.desk, path, dry_run=True)
            report = import_file(self.desk, path)
            assert report.imported, report.lines()
            if path.suffix == ".xlsx":
                case = report.imported[0].id
                ledger_told(self.desk, case)
                self.do("take_up", DAY, case)
                continue
            undo_import(self.desk, report.batch)

    def settle_habits(self, who: Planted) -> None:
        """What the desk is told once: its bodies, numbers, papers, a character no font has."""
        body = {"organization": COMMITTEE, "contact": who.name, "phone": who.phone}
        self.do("amend_organization", body)
        contact = {name: body[name] for name in ("contact", "phone")}
        self.do("add_organization", {**contact, "name": f"{who.name}工作室", "kind": "committee"})
        self.do("set_number_patterns", {"people_case": "({年}){简称}人调字第{序号}号"})
        self.do("set_paper_habits", {"court": "青禾县人民法院"})
        rare = {"name": f"{who.name}{BEYOND}"}
        case = registered(self.desk, {"role": "applicant", "person": rare}, TWO)
        given = {"person": rare["name"], "character": BEYOND, "strokes": STROKES}
        self.do("give_name_picture", given, case)

    def hand_on(self, who: Planted) -> None:
        """Legal steps, what a track asks besides, a case to another track and back."""
        one = {"role": "applicant", "person": {"name": who.name, "id_no": who.id_no}}
        case = registered(self.desk, one, TWO)
        self.do("record_step", {"step": "whistle", "organ": f"{who.name}单位", **DAY}, case)
        self.do("set_details", {"details": {"无争议事实": f"{who.name}认可"}}, case)
        sent = {"pair": "people_admin", "consented": DAY["on"], "reason": who.name, **DAY}
        self.do("hand_over", sent, case)
        self.do("recall_handoff", {"reason": who.phone, **DAY}, case)
        self.do("hand_over", sent, case)
        self.do("sign_handoff", {"by": who.name, **DAY}, case)
        self.do("go_on_with", {"episode": "1"}, case)
        self.do("go_on_with", {"episode": "2"}, case)
        self.do("withdraw", {"text": who.name, **DAY}, case)
        self.do("return_handoff", {"result": f"{who.name}撤回", **DAY}, case)
        came = {"pair": "from_police", "organ": f"{who.name}派出所", "by": who.name}
        came |= {"consented": DAY["on"], "letter_no": who.phone, **DAY}
        self.do("take_in_handoff", came, registered(self.desk, one, TWO))

    def settle_days(self) -> None:
        """The county's own limit and a year's notice, put in and taken out."""
        limit = {"rule": "people.mediate", "length": 20, "unit": "calendar_day", "basis": "本县"}
        self.do("set_local_limit", limit)
        self.do("restore_limit", {"rule": "people.mediate"})
        self.do("take_local_rules", {"county": "青禾县", "basis": "本县", "limits": [limit]})
        self.do("drop_local_rules", {})
        self.do("add_holiday_year", {"year": 2027, "off": OFF, "source": "通知"})
        self.do("drop_holiday_year", {"year": 2027})

    def keep_house(self) -> None:
        """Accounts, templates, slip, backup and the way back, checks, exports of nothing."""
        accounts.add_user(self.desk, "何玉霞", [Role.MEDIATOR], PASSWORD)
        self.do("set_roles", {"name": "何玉霞", "roles": ["recorder"]})
        accounts.switch_off(self.desk, "何玉霞")
        self.do("set_idle_days", {"days": 120})
        self.done |= {"add_account", "switch_off_account"}
        word = ROOT / "templates_docs" / "RM-03.docx"
        assert add_template(self.desk, word, "RM-03").barring == ()
        self.do("trust_template", {"code": "RM-03"})
        kept = next(one for one in paper_forms(self.desk) if one.key == "RM-03").versions
        self.do("use_template_version", {"version": kept[-1].id})
        new_slip(self.desk, self.asked / "slip.pdf")
        made = keeping.backup(self.desk, self.stick)
        back = self.stick / "again"
        keeping.restore(Path(made.folder), back, user="", password=PASSWORD)
        assert checking.verify_store(self.desk) == []

    def mistakes(self, who: Planted) -> None:
        """What goes wrong is logged, and the log must not tell whose case it was."""
        for values in ({}, {"on": who.name}, {"on": "2026-04-20", "case_no": who.name}):
            try:
                self.desk.do("accept", values, case=who.name)
            except DeskError:
                _log.exception("refused %s", who.name)
        try:
            open_store(self.data, who.name, who.phone)
        except NotAllowed:
            _log.exception("no door for %s", who.id_no)
        try:
            raise ValueError(who)
        except ValueError:
            _log.exception("bug of %r", who)


def _ledger(folder: Path, group: list[Planted]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["2026年矛盾纠纷台账"])
    sheet.append(["序号", "排查时间", "当事人", "联系电话", "简要情况", "化解情况"])
    for number, (one, two) in enumerate(zip(group[::2], group[1::2], strict=True), 1):
        told = f"{one.name}与{two.name}争地"
        sheet.append([number, "2026.3.5", f"{one.name}、{two.name}", one.phone, told, "未化解"])
    book.save(folder / "台账.xlsx")
    return folder / "台账.xlsx"


def _case_file(folder: Path, group: list[Planted]) -> Path:
    kind = {"kind": "自然人"}
    sides = [{**kind, "name": w.name, "id_no": w.id_no, "phone": w.phone} for w in group[:2]]
    doc = {
        "id": "T1", "title": f"{group[0].name}邻里纠纷", "track": "人民调解", "subtrack": "一般",
        "stat_type": "邻里纠纷", "source": "依申请调解", "organization": "河湾镇人民调解委员会",
        "mediators": [{"name": "蒲守信", "role": "主持调解员"}],
        "dates": {"registered": "2026-04-07", "accepted": "2026-04-07"},
        "applicants": sides[:1], "respondents": sides[1:], "facts": group[1].name, "result": None,
    }  # fmt: skip
    text = yaml.safe_dump({"scenarios": [doc]}, allow_unicode=True, sort_keys=False)
    (folder / "cases.yaml").write_text(text, encoding="utf-8")
    return folder / "cases.yaml"


def groups(count: int) -> Iterator[dict[str, Planted]]:
    """Four made-up people for each case."""
    made = people(count)
    for start in range(0, count - EACH + 1, EACH):
        yield dict(zip("abcd", made[start : start + EACH], strict=True))


def main(place: Path, count: int, end: str) -> None:
    """The hour, then a crash: SIGKILL, or a fault of the memory that is written down."""
    data, asked, stick = (place / name for name in ("data", "asked", "stick"))
    shutil.rmtree(asked, ignore_errors=True)
    asked.mkdir()
    create_store(
        data, "青禾县河湾镇综治中心", COMMITTEE, "620199101", False, "管理员", PASSWORD, clock=CLOCK
    )
    held = hold(data)
    faults, _crashed = start_faults(start_log(data))
    hour = Hour(data, asked, stick)
    every = list(groups(count))
    cases = [hour.life(number, who) for number, who in enumerate(every)]
    hour.papers(cases[0], every[0]["a"])
    hour.sign(cases[0])
    hour.files_in(people(count)[:EACH])
    hour.settle_habits(every[-1]["c"])
    hour.hand_on(every[-1]["b"])
    hour.settle_days()
    hour.keep_house()
    word = ROOT / "templates_docs" / "RM-03.docx"
    hour.done |= busy_county.everything(
        hour.desk, place / "beside", PASSWORD, CLOCK, every[-1]["d"], word
    )
    hour.done |= busy_desk.everything(hour.desk, hour.other, asked, every[-1]["b"], every[-1]["c"])
    hour.done |= busy_outreach.everything(hour.desk, asked, every[-1]["b"], every[-1]["d"])
    hour.done |= busy_meeting.everything(hour.desk, every[-1]["a"], every[-1]["b"])
    hour.done |= busy_register.everything(hour.desk, asked, every[-1]["b"], every[-1]["c"])
    hour.done |= busy_returns.everything(hour.desk, asked, every[-1]["b"], every[-1]["c"])
    hour.done |= busy_outcome.everything(hour.desk, asked, every[-1]["b"], every[-1]["c"])
    hour.mistakes(every[-1]["d"])
    _look(hour.desk, data, cases[0], every)
    sys.stdout.write(json.dumps(sorted(set(VERBS) - hour.done)) + "\n")
    sys.stdout.flush()
    if end == "fault":
        faulthandler._sigsegv()  # type: ignore[attr-defined]
    os.kill(os.getpid(), signal.SIGKILL)
    held.release()
    faults.close()


def _look(desk: Desk, data: Path, case: str, every: list[dict[str, Planted]]) -> None:
    from tests.proofs.busy_window import look_around

    look_around(desk, data, case, [who["a"] for who in every[:5]])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
