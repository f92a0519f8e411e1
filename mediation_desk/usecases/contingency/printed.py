"""The papers of this room: certificate of deletion, hand-over book, report of a loss.

Drawn and handed over; nothing is kept. None names a party: cases by number, colleagues by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.records.contingency.leaving import OpenCase
from mediation_desk.records.contingency.losing import Incident
from mediation_desk.records.keys.files import file_trouble
from mediation_desk.records.queries import accounts as asked
from mediation_desk.usecases.contingency.asking import KEEPERS
from mediation_desk.usecases.contingency.bases import BASES, KEPT_ARTICLE, KEPT_WORDS, SCOPES
from mediation_desk.usecases.contingency.carrying_out import OrderLine, redaction_orders
from mediation_desk.usecases.contingency.leaving import leaving
from mediation_desk.usecases.contingency.losing import LossKind, incidents, losable_sticks
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.upkeep.backup_places import PLACE_NAMES, backup_standing, centre_name

Lines = list[tuple[str, int]]
_WIDTH = 36
_SIGN = "签名：                    日期："
MOST_NUMBERS = 200


@query("write_redaction_paper", access=KEEPERS)
def write_redaction_paper(desk: Desk, order: str, path: Path) -> str:
    """Write the certificate of an order that was carried out; gives where it lies."""
    found = next((one for one in redaction_orders(desk) if one.id == order), None)
    if found is None or found.state != "done":
        raise RuleBroken("redaction_unknown", field="order")
    title = "个人信息删除证明"
    return _write(desk, path, title, [*_head(desk, title), *_certificate(desk, found)])


def _certificate(desk: Desk, one: OrderLine) -> Lines:
    words, article = BASES[one.basis]
    done = one.done_at.astimezone().date() if one.done_at else desk.clock.today()
    texts = [
        f"命令文号：{one.number}", f"依据：{words}（{article}）",
        f"案件：{one.case_number}", f"删除的内容：{SCOPES[one.scope]}",
        f"提出：{one.asked_by}　{_day(one.asked_at)}　　确认：{one.confirmed_by}",
        f"执行：{zh_date(done)}",
        f"删除了 {one.counts.get('fields', 0)} 栏、{one.counts.get('files', 0)} 份附件，"
        f"并从 {one.counts.get('changes', 0)} 条操作记录里去掉了内容；操作记录的链条完整。",
    ]
    lines: Lines = [(part, 12) for text in texts for part in _folded(text)]
    lines += _section("没有删除、只停止使用的", [
        f"{KEPT_WORDS[name]} {count} 份" for name, count in one.kept.items() if name in KEPT_WORDS
    ] or ["没有"])  # fmt: skip
    if one.kept:
        lines.append((f"依据：{KEPT_ARTICLE}，保存期限届满后另行处理。", 11))
    lines += _section("各台电脑", [
        f"{c.centre} {c.pc}：{'已确认删除，' + _day(c.heard_at) if c.heard_at else '还没有回信'}"
        for c in one.confirmations
    ] or ["只有这一台电脑，已删除"])  # fmt: skip
    lines += _section("以前做的备份里还有这些内容", [
        *(f"{PLACE_NAMES[p.kind]}：最近一份 {_day(p.made_at)}"
          for p in backup_standing(desk).places),
        "其他地方另存的备份、县里的备份。到期的备份按保留规则自动清除；",
        "从早于上面执行日期的备份恢复以后，要再执行一次这道命令。",
    ])  # fmt: skip
    return [*lines, ("", 10), (f"经办人{_SIGN}", 12), (f"负责人{_SIGN}", 12)]


@query("write_handover_book", access=KEEPERS)
def write_handover_book(desk: Desk, user_id: str, path: Path) -> str:
    """Write the hand-over book (工作交接书) of whoever leaves; gives where it lies."""
    view = leaving(desk, user_id)
    if view.departure is None:
        raise RuleBroken("departure_unknown", field="departure")
    with desk.store.read() as session:
        names = {one.id: one.name for one in asked.accounts(session)}
    found, title = view.departure, "工作交接书"
    off = f"已于{zh_date(found.off_on)}停用" if found.off_on else "还没有停用"
    lines = _head(desk, title)
    lines += [(f"移交人：{view.account.name}　　离岗日期：{zh_date(found.leaves_on)}", 12)]
    lines += [(f"原因：{found.reason or '　'}　　账户：{off}", 12)]
    lines += _section(f"已移交的案件 {len(found.handed)} 件", [
        f"{number or '（未编号）'}　交给 {names.get(to, '')}　{zh_date(date.fromisoformat(on))}"
        for _case, number, to, on in found.handed
    ] or ["没有"])  # fmt: skip
    lines += _section(f"还没有移交的案件 {len(view.open)} 件", [
        _case_words(one) for one in view.open
    ] or ["没有"])  # fmt: skip
    lines += _section("交回的物品", list(found.returned) or ["没有"])
    lines += [("", 10), (f"移交人{_SIGN}", 12), (f"接收人{_SIGN}", 12)]
    lines += [(f"监交人{_SIGN}　{found.witness}".rstrip("　"), 12)]
    return _write(desk, path, title, lines)


def _case_words(one: OpenCase) -> str:
    stage = label_of("Stage", one.stage)
    due = f"，下一步 {zh_date(one.next_due_on)} {one.next_due}" if one.next_due_on else ""
    waits = [
        f"{count} {what}"
        for count, what in (
            (one.meetings, "次调解已约好"), (one.unsigned, "份协议没有签"),
            (one.scans, "份文书等扫描"), (one.files, "份材料"),
        )
        if count
    ]  # fmt: skip
    return f"{one.number or '（未编号）'}　{stage}{due}" + "".join(f"；{w}" for w in waits)


@query("write_loss_paper", access=KEEPERS)
def write_loss_paper(desk: Desk, incident: str, path: Path) -> str:
    """Write the report of a loss (个人信息保护法第五十七条); gives where it lies."""
    found = next((one for one in incidents(desk) if one.id == incident), None)
    if found is None:
        raise RuleBroken("incident_unknown", field="incident")
    title = "电脑丢失报告" if found.kind == LossKind.LAPTOP else "U盘丢失报告"
    lines = [*_head(desk, title), (f"丢失日期：{zh_date(found.lost_on)}", 12)]
    lines += [(part, 12) for part in _folded(f"经过：{found.circumstances or '　'}")]
    lines += _pc_lines(found) if found.kind == LossKind.LAPTOP else _stick_lines(desk, found)
    told = [f"{whom}　{zh_date(date.fromisoformat(on))}" for whom, on in found.told]
    lines += _section("已经告知（个人信息保护法第五十七条）", told or ["还没有"])
    lines += [("", 10), (f"报告人{_SIGN}", 12), (f"负责人{_SIGN}", 12)]
    return _write(desk, path, title, lines)


def _pc_lines(found: Incident) -> Lines:
    counts = found.counts
    shut = f"已从名单里吊销（第{found.shut_out}版）" if found.shut_out else "还没有吊销"
    if found.cutoff is not None:
        shut += f"，它的变更认到第 {found.cutoff} 条，以后的待复核"
    lines = _section("那台电脑", [f"编号末八位 {found.replica[-8:]}", shut])
    lines += _section("上面可能有的个人信息", [
        f"案件 {counts.get('cases', 0)} 件（敏感 {counts.get('sensitive', 0)} 件），"
        f"人员 {counts.get('people', 0)} 名（有证件号码的 {counts.get('with_id_number', 0)} 名），"
        f"附件 {counts.get('files', 0)} 份",
        "种类：姓名、证件号码、电话、住址、纠纷情况、协议和证据材料",
    ])  # fmt: skip
    lines += _section("已采取的保护", [
        "数据库和附件都加密，没有密码打不开；吊销以后不再有新内容封给它。",
    ])  # fmt: skip
    numbers = found.numbers[:MOST_NUMBERS]
    more = len(found.numbers) - len(numbers)
    tail = [f"另有 {more} 件没有列出"] if more else []
    return lines + _section("案号", [*_rows(numbers), *tail] or ["没有编号的案件"])


def _stick_lines(desk: Desk, found: Incident) -> Lines:
    stick = next((one for one in losable_sticks(desk) if one.place == found.place), None)
    if stick is None:
        return _section("U盘", ["收发记录里没有它"])
    return _section("U盘上的内容", [
        f"案件包 {stick.packages} 个，共 {max(1, stick.size >> 10)} KB，"
        f"最后一次 {_day(stick.last_at)} 写入",
        f"只有这些单位在册的电脑能打开：{'、'.join(stick.readers)}",
        "包都加密并签名，拾到的人读不出内容；包会随下次上报再写一份。",
    ])  # fmt: skip


def _rows(numbers: Sequence[str]) -> list[str]:
    return ["　".join(numbers[n : n + 2]) for n in range(0, len(numbers), 2)]


def _head(desk: Desk, title: str) -> Lines:
    printed = f"打印日期：{zh_date(desk.clock.today())}"
    return [(title, 22), ("", 10), (centre_name(desk.store), 15), (printed, 11)]


def _section(title: str, texts: Sequence[str]) -> Lines:
    rows: Lines = [("", 6), (title, 13)]
    return rows + [(f"　{part}", 11) for text in texts for part in _folded(text)]


def _folded(text: str, width: int = _WIDTH) -> list[str]:
    return [text[n : n + width] for n in range(0, len(text), width)] or [""]


def _day(moment: datetime | None) -> str:
    return zh_date(moment.astimezone().date()) if moment else "还没有"


def _write(desk: Desk, path: Path, title: str, lines: Sequence[tuple[str, int]]) -> str:
    from mediation_desk.usecases.opening.slip import page_of_lines

    try:
        path.write_bytes(page_of_lines(title, lines, practice=desk.is_practice))
    except OSError as error:
        raise file_trouble(error) from error
    return str(path)
