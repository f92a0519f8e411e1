"""``paper``, ``template`` and ``volume``: papers of a case, a county's templates, the volume."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.domain.errors import BadInput

if TYPE_CHECKING:
    from mediation_desk.usecases.word_files.converting import Checked

FORMATS = ("docx", "pdf")


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    _add_paper(commands.add_parser("paper", help="文书：列出、出具、转换"))
    group = commands.add_parser("template", help="本地文书模板")
    inner = _inner(group)
    check = inner.add_parser("check", help="检查模板（不需要数据库）")
    check.add_argument("file", metavar="FILE.docx", type=Path, help="Word 模板")
    check.add_argument("--code", metavar="CODE", default="", help="文书代码，如 RM-10")
    check.set_defaults(run=template_check)
    new = inner.add_parser("add", help="启用本地模板")
    new.add_argument("file", metavar="FILE.docx", type=Path, help="Word 模板")
    new.add_argument("--code", metavar="CODE", required=True, help="文书代码，如 RM-10")
    new.set_defaults(run=template_add)
    volume = commands.add_parser("volume", help="装订成卷")
    volume.add_argument("case", metavar="CASE", help="案件")
    volume.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="存到哪里")
    volume.set_defaults(run=bind)


def _inner(
    group: argparse.ArgumentParser,
) -> Commands:
    return group.add_subparsers(
        title="命令", metavar="SUBCOMMAND", dest="sub", required=True, parser_class=ChineseParser
    )


def _add_paper(group: argparse.ArgumentParser) -> None:
    inner = _inner(group)
    rows = inner.add_parser("list", help="案件的文书及缺项")
    rows.add_argument("case", metavar="CASE", help="案件")
    rows.set_defaults(run=paper_list)
    issue = inner.add_parser("issue", help="出具文书")
    issue.add_argument("case", metavar="CASE", help="案件")
    issue.add_argument("codes", metavar="CODE", nargs="+", help="文书代码，如 RM-10")
    issue.add_argument("--format", metavar="docx,pdf", default="docx,pdf", help="格式")
    issue.add_argument("--out", metavar="DIR", type=Path, required=True, help="存到哪个文件夹")
    issue.set_defaults(run=paper_issue)
    convert = inner.add_parser("convert", help="把 Word 文件画成 PDF（不需要数据库）")
    convert.add_argument("file", metavar="FILE.docx", type=Path, help="Word 文件")
    convert.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="存到哪里")
    convert.set_defaults(run=paper_convert)
    home = inner.add_parser("home", help="扫描件归位：照二维码归到案件和文书")
    home.add_argument("folder", metavar="DIR", type=Path, help="扫描件所在的文件夹")
    home.set_defaults(run=paper_home)


def paper_home(session: Session, args: argparse.Namespace) -> Answer:
    """Take scanned sheets home; the status is 1 where some stay and want a person."""
    from mediation_desk.usecases.homecoming.taking import take_home
    from mediation_desk.usecases.presenting import sentence

    done = take_home(session.desk, args.folder, progress())
    home = [{"case": a.case_id, "case_no": a.case_no, "paper": a.paper_id, "name": a.paper,
             "version": a.version, "pages": a.pages} for a in done.papers]  # fmt: skip
    stayed = [(a, a.trouble) for a in done.waiting if a.trouble is not None]
    waiting = [{"file": a.file.name, "page": a.number, "code": t.code, "message": sentence(t)}
               for a, t in stayed]  # fmt: skip
    lines = [f"归位：{a.case_no}　{a.paper}　第{a.version}版" for a in done.papers]
    lines += [f"{a.file.name} 第{a.number}页：{sentence(t)}" for a, t in stayed]
    lines += [f"没有挪走：{file.name}" for file in done.left_lying]
    trouble = f"有{len(stayed)}页要人看，还在文件夹里。" if stayed else ""
    data = {"home": home, "waiting": waiting, "left": [f.name for f in done.left_lying]}
    return Answer(data, lines or ["文件夹里没有扫描件。"], 1 if stayed else 0, trouble)


def paper_list(session: Session, args: argparse.Namespace) -> Answer:
    """The papers of a case, and what each still lacks."""
    from mediation_desk.usecases.asking import resolve_case
    from mediation_desk.usecases.filing.paper_files import list_papers

    desk = session.desk
    papers = list_papers(desk, resolve_case(desk, args.case))
    rows = [
        {
            "code": p.code,
            "name": p.name,
            "origin": p.origin,
            "required": p.required,
            "issued": p.issued,
            "missing": p.missing,
        }
        for p in papers
    ]
    lines = [_paper_line(p.code, p.name, p.required, p.issued) for p in papers]
    return Answer({"papers": rows}, lines)


def _paper_line(code: str, name: str, required: bool, issued: bool) -> str:
    return f"{code}  {name}  {'已出' if issued else '未出'}{'（必备）' if required else ''}"


def paper_issue(session: Session, args: argparse.Namespace) -> Answer:
    """Issue papers; a paper's trouble does not stop the others."""
    from mediation_desk.usecases.asking import resolve_case
    from mediation_desk.usecases.filing.paper_files import issue_to

    formats = [f.strip().lower() for f in args.format.split(",") if f.strip()]
    for given in formats:
        if given not in FORMATS:
            raise BadInput("format_unknown", typed=given)
    desk = session.desk
    case_id = resolve_case(desk, args.case)
    done = issue_to(desk, case_id, args.codes, formats, args.out, progress())
    files = [
        {
            "code": f.code,
            "subject": f.subject,
            "format": f.format,
            "path": str(f.path),
            "pages": f.pages,
        }
        for f in done.files
    ]
    missing = [{"code": m.code, "fact": m.fact, "message": m.message} for m in done.missing]
    lines = [f"{f.code}  {f.path}" for f in done.files]
    lines += [f"{m.code}  {m.message}" for m in done.missing]
    trouble = "有文书没有出成，原因见上；其余已写好。" if done.stopped else ""
    return Answer({"files": files, "missing": missing}, lines, int(done.stopped), trouble)


def paper_convert(_session: Session, args: argparse.Namespace) -> Answer:
    """Draw a Word file as PDF."""
    from mediation_desk.usecases.word_files import converting

    drawn = converting.convert(args.file, args.out)
    data = {"pages": drawn.pages, "not_drawn": list(drawn.not_drawn)}
    return Answer(
        data, [f"{args.out}：{drawn.pages}页", *(f"未画出：{n}" for n in drawn.not_drawn)]
    )


def template_check(_session: Session, args: argparse.Namespace) -> Answer:
    """Check a template."""
    from mediation_desk.usecases.word_files import converting

    found = converting.checked(args.file, args.code)
    trouble = "模板有问题，改好后再启用。" if found.barring else ""
    return _template_answer(found, "模板可用。", trouble)


def template_add(session: Session, args: argparse.Namespace) -> Answer:
    """Check a template and put it to use."""
    from mediation_desk.usecases.word_files.own_templates import add_template

    found = add_template(session.desk, args.file, args.code)
    trouble = "模板有问题，没有启用。" if found.barring else ""
    return _template_answer(found, "模板已启用。", trouble)


def _template_answer(found: Checked, done: str, trouble: str) -> Answer:
    problems, warnings = list(found.barring), list(found.warnings)
    data = {"ok": not problems, "problems": problems, "warnings": warnings}
    lines = [*(problems or [done]), *(f"提醒：{one}" for one in warnings)]
    return Answer(data, lines, 1 if problems else 0, trouble)


def bind(session: Session, args: argparse.Namespace) -> Answer:
    """Bind the volume of a case."""
    from mediation_desk.usecases.asking import resolve_case
    from mediation_desk.usecases.filing.paper_files import volume_to

    desk = session.desk
    made = volume_to(desk, resolve_case(desk, args.case), args.out, progress())
    contents = [
        {"no": c.no, "name": c.name, "first": c.first or None, "last": c.last or None}
        for c in made.contents
    ]
    data = {
        "pages": made.pages,
        "contents": contents,
        "missing": made.missing,
        "files": [str(path) for path in made.paths],
    }
    lines = [f"{path}" for path in made.paths]
    return Answer(data, [*lines, f"共{made.pages}页", *(f"缺：{m}" for m in made.missing)])
