"""``paper``, ``template`` and ``volume``: papers of a case, a county's templates, the volume."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.domain.errors import BadInput

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


def paper_list(session: Session, args: argparse.Namespace) -> Answer:
    """The papers of a case, and what each still lacks."""
    from mediation_desk.usecases import papers_desk
    from mediation_desk.usecases.asking import resolve_case

    desk = session.desk
    rows = [
        {
            "code": p.code,
            "name": p.name,
            "origin": p.origin,
            "required": p.required,
            "issued": p.issued,
            "missing": list(p.missing),
        }
        for p in papers_desk.paper_list(desk, resolve_case(desk, args.case))
    ]
    lines = [f"{r['code']}  {r['name']}  {'已出' if r['issued'] else '未出'}" for r in rows]
    return Answer({"papers": rows}, lines)


def paper_issue(session: Session, args: argparse.Namespace) -> Answer:
    """Issue papers; a paper's trouble does not stop the others."""
    from mediation_desk.usecases import papers_desk
    from mediation_desk.usecases.asking import resolve_case

    formats = [f.strip().lower() for f in args.format.split(",") if f.strip()]
    for given in formats:
        if given not in FORMATS:
            raise BadInput("format_unknown", typed=given)
    desk = session.desk
    done = papers_desk.issue_to(
        desk, resolve_case(desk, args.case), args.codes, formats, args.out, progress()
    )
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
    lines = [f"{f['code']} {f['path']}" for f in files]
    trouble = "；".join(f"{m['code']}：{m['message']}" for m in missing)
    return Answer({"files": files, "missing": missing}, lines, 1 if missing else 0, trouble)


def paper_convert(_session: Session, args: argparse.Namespace) -> Answer:
    """Draw a Word file as PDF."""
    from mediation_desk.usecases import converting

    drawn = converting.convert(args.file, args.out)
    data = {"pages": drawn.pages, "not_drawn": list(drawn.not_drawn)}
    return Answer(
        data, [f"{args.out}：{drawn.pages}页", *(f"未画出：{n}" for n in drawn.not_drawn)]
    )


def template_check(_session: Session, args: argparse.Namespace) -> Answer:
    """Check a template."""
    from mediation_desk.usecases import converting

    problems = converting.check_template(args.file, args.code)
    data = {"ok": not problems, "problems": problems}
    trouble = "模板有问题，改好后再启用。" if problems else ""
    return Answer(data, problems or ["模板可用。"], 1 if problems else 0, trouble)


def template_add(session: Session, args: argparse.Namespace) -> Answer:
    """Check a template and put it to use."""
    from mediation_desk.usecases import papers_desk

    problems = papers_desk.add_template(session.desk, args.file, args.code)
    data = {"ok": not problems, "problems": problems}
    trouble = "模板有问题，没有启用。" if problems else ""
    return Answer(data, problems or ["模板已启用。"], 1 if problems else 0, trouble)


def bind(session: Session, args: argparse.Namespace) -> Answer:
    """Bind the volume of a case."""
    from mediation_desk.usecases import papers_desk
    from mediation_desk.usecases.asking import resolve_case

    desk = session.desk
    made = papers_desk.volume_to(desk, resolve_case(desk, args.case), args.out, progress())
    contents = [{"name": c.name, "first": c.first, "last": c.last} for c in made.contents]
    data = {"pages": made.pages, "contents": contents, "missing": list(made.missing)}
    return Answer(data, [f"{args.out}：{made.pages}页", *(f"缺：{m}" for m in made.missing)])
