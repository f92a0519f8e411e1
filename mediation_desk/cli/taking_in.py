"""``case import`` and ``case undo``: cases and ledgers from files, and taking an import back."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands


def add(cases: Commands) -> None:
    """Add the two commands to those on cases."""
    take = cases.add_parser("import", help="导入案件文件（.yaml .json）或台账（.xlsx）")
    take.add_argument("file", metavar="FILE", type=Path, help="要导入的文件")
    take.add_argument("--dry-run", action="store_true", help="只查看结果，不写入")
    take.add_argument("--update", action="store_true", help="内容有变的案件按文件更新")
    take.set_defaults(run=case_import)
    back = cases.add_parser("undo", help="撤回一次导入")
    back.add_argument("batch", metavar="BATCH", help="导入时给出的批次")
    back.set_defaults(run=case_undo)


def case_import(session: Session, args: argparse.Namespace) -> Answer:
    """Import a file; single cases may be refused without failing the whole."""
    from mediation_desk.usecases.importing import import_file

    report = import_file(
        session.desk, args.file, dry_run=args.dry_run, update=args.update, progress=progress()
    )
    data: dict[str, object] = {
        "imported": [_one(r.id, r.case_no, r.source_id) for r in report.imported],
        "already": [_one(r.id, r.case_no, r.source_id) for r in report.already],
        "changed": [
            {"id": r.id, "source_id": r.source_id, "fields": r.fields} for r in report.changed
        ],
        "doubled": [{"source": r.source, "of": r.of} for r in report.doubled],
        "refused": [
            {
                "source": r.source,
                "field": r.field,
                "code": r.code,
                "message": r.message,
                "article": r.article or None,
            }
            for r in report.refused
        ],
        "notices": [
            {"source": r.source, "field": r.field, "message": r.message} for r in report.notices
        ],
        "batch": report.batch or None,
    }
    return Answer(data, report.lines())


def _one(case_id: str, case_no: str, source_id: str) -> dict[str, object]:
    return {"id": case_id, "case_no": case_no or None, "source_id": source_id}


def case_undo(session: Session, args: argparse.Namespace) -> Answer:
    """Take an import back whole."""
    from mediation_desk.usecases.importing import undo_import

    count = undo_import(session.desk, args.batch, progress=progress())
    return Answer({"cases": count}, [f"已撤回{count}件。"])
