"""``demo``: fills an empty or a demo store with made-up cases."""

from __future__ import annotations

import argparse

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    demo = commands.add_parser("demo", help="填入虚构案件（只用于空库或练习库）")
    demo.add_argument("--cases", metavar="N", type=int, required=True, help="件数")
    demo.add_argument("--seed", metavar="S", type=int, default=1, help="随机种子")
    demo.add_argument("--real", action="store_true", help="逐步办理而不是成批写入")
    demo.set_defaults(run=fill)


def fill(session: Session, args: argparse.Namespace) -> Answer:
    """Fill the store."""
    from mediation_desk.usecases.demo import fill as fill_store

    made = fill_store(session.desk, args.cases, seed=args.seed, real=args.real, progress=progress())
    data = {"cases": made.cases, "seconds": round(made.seconds, 2)}
    return Answer(data, [f"已填入{made.cases}件虚构案件，用时{made.seconds:.1f}秒。"])
