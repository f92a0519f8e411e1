"""``sync enrol`` to ``sync rescue-open``: who is who in the county, and the way back.

Secrets (a new password, the codes of two slips) come from the environment or are asked for, and
never stand in an argument.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import NEW_PASSWORD, PASSWORD, Session, secret
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.labels import label

SHARES = ("MEDIATION_DESK_SHARE_1", "MEDIATION_DESK_SHARE_2")


def add(inner: Commands) -> None:
    """Add the commands of trust to the ``sync`` group."""
    _add_ceremony(inner)
    _add_looking(inner)
    _add_rescue(inner)


def _add_ceremony(inner: Commands) -> None:
    ask = inner.add_parser("enrol", help="本机向县里申请入网，写出申请文件")
    ask.add_argument("--to", metavar="DIR", type=Path, required=True, help="写到哪个文件夹")
    ask.add_argument("--name", metavar="TEXT", default="", help="本机叫什么，默认为计算机名")
    ask.add_argument("--kit", metavar="CODE", default="", help="县里发的一次性入网码")
    ask.add_argument("--replaces-old", action="store_true", help="原来那台电脑已不再使用")
    ask.set_defaults(run=enrol)
    paper = inner.add_parser("kit", help="县级：一次性入网码和本县指纹，写在纸上交给中心")
    paper.set_defaults(run=kit)
    let_in = inner.add_parser("admit", help="县级：核对指纹后准予入网，写出信任名单")
    let_in.add_argument("file", metavar="FILE", type=Path, help="入网申请文件")
    let_in.add_argument("--fingerprint", metavar="F", required=True, help="对方读出的指纹")
    let_in.add_argument("--to", metavar="DIR", type=Path, required=True, help="写到哪个文件夹")
    let_in.add_argument("--kit", metavar="CODE", default="", help="发给对方的一次性入网码")
    let_in.set_defaults(run=admit)
    take = inner.add_parser("accept", help="核对县级指纹后接受信任名单")
    take.add_argument("file", metavar="FILE", type=Path, help="信任名单文件")
    take.add_argument("--fingerprint", metavar="F", default="", help="县里读出的指纹，第一次必填")
    take.add_argument("--other-county", action="store_true", help="改为加入另一个县，要核对指纹")
    take.set_defaults(run=accept)


def _add_looking(inner: Commands) -> None:
    who = inner.add_parser("trust", help="信任名单：谁是谁")
    who.add_argument("--to", metavar="DIR", type=Path, help="另把名单写成文件")
    who.set_defaults(run=trust)
    out = inner.add_parser("revoke", help="县级：吊销一台电脑")
    out.add_argument("replica", metavar="REPLICA", help="副本编号，或它的后八位以上")
    out.add_argument("--after", metavar="SEQ", type=int, help="到第几条变更为止仍有效")
    out.add_argument("--reason", metavar="TEXT", required=True, help="原因")
    out.set_defaults(run=revoke)


def _add_rescue(inner: Commands) -> None:
    slips = inner.add_parser("recovery", help="县级：制作恢复密钥，写出三份凭条")
    slips.add_argument("--to", metavar="DIR", type=Path, required=True, help="写到哪个文件夹")
    slips.set_defaults(run=recovery)
    ask = inner.add_parser("rescue-request", help="忘记全部密码：写出给县里的求助文件")
    ask.add_argument("--to", metavar="DIR", type=Path, required=True, help="写到哪个文件夹")
    ask.set_defaults(run=rescue_request)
    reply = inner.add_parser("rescue-answer", help="县级：用两份凭条答复求助")
    reply.add_argument("file", metavar="FILE", type=Path, help="求助文件")
    reply.add_argument("--fingerprint", metavar="F", required=True, help="对方读出的指纹")
    reply.add_argument("--to", metavar="DIR", type=Path, required=True, help="写到哪个文件夹")
    reply.set_defaults(run=rescue_answer)
    back = inner.add_parser("rescue-open", help="用县里的答复打开数据库并设新密码")
    back.add_argument("file", metavar="FILE", type=Path, help="答复文件")
    back.set_defaults(run=rescue_open)


def enrol(session: Session, args: argparse.Namespace) -> Answer:
    """Write this PC's request."""
    from mediation_desk.usecases.exchange import trusting

    made = trusting.enrol(
        session.desk, args.to, device_name=args.name, kit=args.kit, replaces_old=args.replaces_old
    )
    data = {"file": made.file, "fingerprint": made.fingerprint, "replica": made.replica}
    lines = [f"入网申请：{made.file}", f"指纹：{made.fingerprint}"]
    return Answer(data, [*lines, "请把文件交给县里，并当面或打电话把指纹读给县里核对。"])


def kit(session: Session, _args: argparse.Namespace) -> Answer:
    """What a centre is given on paper."""
    from mediation_desk.usecases.exchange import trusting

    made = trusting.new_kit(session.desk)
    data = {"county": made.county, "code": made.code, "fingerprint": made.fingerprint}
    lines = [f"县级代码：{made.county}", f"一次性入网码：{made.code}"]
    return Answer(data, [*lines, f"本县指纹：{made.fingerprint}"])


def admit(session: Session, args: argparse.Namespace) -> Answer:
    """Let a PC in."""
    from mediation_desk.usecases.exchange import trusting

    made = trusting.admit(session.desk, args.file, args.fingerprint, args.to, kit=args.kit)
    data = {
        "replica": made.replica, "centre": made.centre, "centre_name": made.centre_name,
        "device_name": made.device_name, "file": made.file, "fingerprint": made.fingerprint,
        "version": made.version, "new": made.is_new,
    }  # fmt: skip
    told = "已准予入网" if made.is_new else "这台电脑早已入网"
    lines = [f"{told}：{made.centre_name}（{made.centre}） {made.device_name}"]
    lines += [f"信任名单：{made.file}", f"本县指纹：{made.fingerprint}"]
    return Answer(data, [*lines, "请把名单文件带回去，并把本县指纹读给对方核对。"])


def accept(session: Session, args: argparse.Namespace) -> Answer:
    """Take the county's list."""
    from mediation_desk.usecases.exchange import trusting

    done = trusting.accept(
        session.desk, args.file, args.fingerprint, other_county=args.other_county
    )
    data = {
        "county": done.county, "county_name": done.county_name, "version": done.version,
        "standing": done.standing, "standing_label": label(done.standing),
    }  # fmt: skip
    lines = [f"已加入：{done.county_name}（{done.county}），名单第{done.version}版。"]
    return Answer(data, [*lines, f"本机：{label(done.standing)}"])


def trust(session: Session, args: argparse.Namespace) -> Answer:
    """Who is who."""
    from mediation_desk.usecases.exchange import trusting

    rows, lines = [], []
    for one in trusting.who_is_who(session.desk):
        rows.append({
            "replica": one.replica, "centre": one.centre, "centre_name": one.centre_name,
            "device_name": one.device_name, "role": one.role, "role_label": label(one.role),
            "status": one.status, "status_label": label(one.status), "own": one.is_own,
            "valid_until": one.valid_until.date(), "seq": one.seq, "cutoff": one.cutoff,
            "retired": one.is_retired, "reason": one.reason,
        })  # fmt: skip
        own = "（本机）" if one.is_own else ""
        lines.append(
            f"{one.replica[-8:]}  {label(one.status)}  {one.centre_name}（{one.centre}）  "
            f"{one.device_name}{own}  有效至{one.valid_until.date()}  {one.reason}".rstrip()
        )
    data: dict[str, object] = {"replicas": rows}
    if args.to is not None:
        data["file"] = trusting.write_list(session.desk, args.to)
        lines.append(f"名单已写到 {data['file']}")
    return Answer(data, lines or ["还没有加入任何县的信任名单。"])


def revoke(session: Session, args: argparse.Namespace) -> Answer:
    """Shut a PC out."""
    from mediation_desk.usecases.exchange import trusting

    done = trusting.revoke(session.desk, args.replica, args.after, args.reason)
    lay = [{"space": one.space, "seq": one.seq, "cases": one.cases} for one in done.was_on_it]
    data = {
        "replica": done.replica, "version": done.version, "cutoff": dict(done.cutoff),
        "was_on_it": lay,
    }  # fmt: skip
    lines = [f"已吊销 {done.replica[-8:]}，名单第{done.version}版随下一次下发的包带出。"]
    for one in done.was_on_it:
        centre = one.space.removeprefix("centre:")
        lines.append(f"它上面有 {centre} 的案件 {one.cases} 件，变更收到第{one.seq}条。")
    return Answer(data, lines)


def recovery(session: Session, args: argparse.Namespace) -> Answer:
    """Make the county's recovery key."""
    from mediation_desk.usecases.exchange import rescuing

    made = rescuing.make_recovery(session.desk, args.to)
    data = {"files": made.files, "number": made.number, "version": made.version}
    lines = [f"凭条：{file}" for file in made.files]
    return Answer(data, [*lines, "请分别打印、密封，交给三个人保管，然后删掉这三个文件。"])


def rescue_request(session: Session, args: argparse.Namespace) -> Answer:
    """Ask the county to open a locked store."""
    from mediation_desk.usecases.exchange import rescuing

    made = rescuing.rescue_request(session.folder, args.to)
    data = {"file": made.file, "fingerprint": made.fingerprint}
    lines = [f"求助文件：{made.file}", f"指纹：{made.fingerprint}"]
    return Answer(data, [*lines, "请把文件交给县里，并当面或打电话把指纹读给县里核对。"])


def rescue_answer(session: Session, args: argparse.Namespace) -> Answer:
    """Answer a township with two slips."""
    from mediation_desk.usecases.exchange import rescuing

    desk = session.desk
    codes = [secret(name, f"第{n}份凭条上的码：") for n, name in enumerate(SHARES, 1)]
    made = rescuing.rescue_answer(desk, args.file, args.fingerprint, codes, args.to)
    data = {"file": made.file, "centre": made.centre, "replica": made.replica}
    return Answer(data, [f"答复文件：{made.file}", "请交回给求助的中心；只有那台电脑能打开它。"])


def rescue_open(session: Session, args: argparse.Namespace) -> Answer:
    """Open the store with the county's answer."""
    import os

    from mediation_desk.usecases.exchange import rescuing

    variable = NEW_PASSWORD if os.environ.get(NEW_PASSWORD) else PASSWORD
    password = secret(variable, "新密码（至少十个字符）：", twice=True)
    name = rescuing.rescue_open(session.folder, args.file, session.user, password)
    return Answer({"users": [{"name": name}]}, [f"已为「{name}」设好新密码。"])
