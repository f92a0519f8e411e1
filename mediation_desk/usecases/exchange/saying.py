"""What the window says of the exchange: the numbers, what came of a job, a line of the journal.

Words only. Never says that something has arrived before the other side has said so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from mediation_desk.domain.labels import label
from mediation_desk.sync.taken import TakenPackage
from mediation_desk.usecases.exchange.exchanging import Exported, Imported
from mediation_desk.usecases.exchange.paced import size_words
from mediation_desk.usecases.exchange.shares import AWAY, Look, Round
from mediation_desk.usecases.exchange.standing import BoardLine, ExchangeState, JournalLine
from mediation_desk.usecases.exchange.trusting import TrustedPc
from mediation_desk.usecases.presenting import told

WRITTEN = "已写入，可以拔出U盘。县里收入并回传后才算确认。"
WRITTEN_BY_COUNTY = "已写入，可以拔出U盘。乡镇收入并回传后才算确认。"
RENEWED = "本机换了新编号，要重新入网"
NOTHING = "没有新的内容要写：上次写的已经在这里，或者对方都有了。"


def status_words(state: ExchangeState, today: date, *, is_county: bool = False) -> str:
    """The three numbers of the status bar; empty where the PC has not joined."""
    if not state.is_admitted:
        return RENEWED if state.is_renewed else ""
    unreported, who = ("未下发", "乡镇") if is_county else ("未上报", "县里")
    until = confirmed_words(state, today)
    confirmed = f"{who}已确认到 {until}" if state.confirmed_to else f"{who}还没有确认过"
    return f"{unreported} {state.unreported} 条 · {confirmed} · 待处理冲突 {state.conflicts}"


def confirmed_words(state: ExchangeState, today: date) -> str:
    """The day up to which the other side has everything; 还没有 for never."""
    return moment_words(state.confirmed_to, today, with_time=False)


def moment_words(at: datetime | None, today: date, *, with_time: bool = True) -> str:
    """``11月20日 09:12``, with the year where it is another one."""
    if at is None:
        return "还没有"
    here = at.astimezone()
    year = "" if here.year == today.year else f"{here.year}年"
    hour = f" {here:%H:%M}" if with_time else ""
    return f"{year}{here.month}月{here.day}日{hour}"


def written_words(done: Exported, *, is_county: bool = False) -> str:
    """What came of a report."""
    if not done.packages:
        return NOTHING
    size = sum(one.size for one in done.packages)
    changes = sum(one.changes for one in done.packages)
    files = sum(one.files for one in done.packages)
    what = f"变更 {changes} 条" + (f"、附件 {files} 个" if files else "")
    said = WRITTEN_BY_COUNTY if is_county else WRITTEN
    return f"{said}这次写了{what}，共 {size_words(size)}。"


def taken_words(done: Imported) -> str:
    """What came of taking in: what arrived, what waits, what was refused and why."""
    packages = done.taken.packages
    if not packages:
        return "这里没有给本机的新内容。"
    applied = done.taken.of("applied")
    parts = [f"收入变更 {sum(one.changes for one in applied)} 条，涉及案件 {done.cases} 件"]
    files = sum(one.files for one in packages)
    parts += [f"附件 {files} 个"] if files else []
    text = "，".join(parts) + "。"
    held = done.taken.of("held")
    if held:
        text += f"有 {len(held)} 个包还缺前面的，先放着，前面的到了会自动收入。"
    conflicts = sum(one.conflicts for one in packages)
    if conflicts:
        text += f"有 {conflicts} 处两边改得不一样，等人选定。"
    aside = sum(one.quarantined for one in packages)
    if aside:
        text += f"有 {aside} 条变更来路不对，已隔离，没有采用。"
    return text + _refused_words(done.taken.of("rejected"))


def share_words(look: Look, done: Round | None, now: datetime) -> str:
    """What the status bar says of a folder that is exchanged over by itself; empty for no news."""
    trouble = done.trouble if done is not None else look.trouble
    if trouble in AWAY:
        return "共享文件夹不在"
    if trouble:
        return "共享文件夹没有收发成：" + (done.words if done is not None else look.words)
    if done is None:
        return ""
    refused = _refused_words(done.taken.of("rejected"))
    return refused or f"共享文件夹 {now.astimezone():%H:%M} 已收发"


def _refused_words(refused: Sequence[TakenPackage]) -> str:
    reasons = dict.fromkeys(told(one.reason, {}) for one in refused)
    if not reasons:
        return ""
    return f"有 {len(refused)} 个包没有收入：" + "".join(reasons)


def journal_cells(line: JournalLine, today: date) -> tuple[str, ...]:
    """The cells of a line of 收发记录."""
    way = "收入" if line.is_in else "写出"
    size = size_words(line.size) if line.size else ""
    return moment_words(line.at, today), way, line.peer, size, label(line.state), line.why


def board_cells(line: BoardLine, today: date) -> tuple[str, ...]:
    """The cells of a township on the board; the last says how long it has been silent."""
    if line.days is None:
        ago = "还没有上报过"
    elif line.days == 0:
        ago = "今天"
    else:
        ago = f"{line.days}天前"
    quiet = "　该催了" if line.is_quiet else ""
    heard = moment_words(line.heard_at, today)
    doubled = f"，重号 {line.doubled}" if line.doubled else ""
    waits = f"{line.conflicts}{doubled}"
    return line.name or line.centre, f"{line.changes}", waits, heard, ago + quiet


def pc_cells(pc: TrustedPc, today: date) -> tuple[str, ...]:
    """The cells of a PC of the list."""
    own = "（本机）" if pc.is_own else ""
    until = moment_words(pc.valid_until, today, with_time=False)
    return (
        pc.centre_name or pc.centre, f"{pc.device_name}{own}", pc.replica[-8:],
        label(pc.status), until, pc.reason,
    )  # fmt: skip
