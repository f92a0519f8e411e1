"""What came of a drill, and its slip: one page to be signed and filed. Holds no name of a party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.dates import zh_date
from mediation_desk.usecases.presenting import notice

_GROUP = 16
_LOOKED_AT = (
    "核对了：备份清单的校验、每个文件的摘要、全部数据行的摘要、",
    "数据库文件、操作日志链、数据与日志是否一致、每份附件能否打开。",
    "恢复在临时文件夹里进行，核对完已删除，没有改动正在使用的数据。",
)


@dataclass(frozen=True, slots=True)
class DrillReport:
    """What came of a drill. ``trouble`` is the code of what was wrong, empty when it passed."""

    centre: str
    by: str
    drilled_at: datetime
    made_at: datetime
    stamp: str
    place: str
    digest: str
    cases: int
    files: int
    size: int
    with_slip: bool
    trouble: str = ""

    @property
    def passed(self) -> bool:
        """Whether the backup came back whole."""
        return not self.trouble

    @property
    def words(self) -> str:
        """The result in a sentence."""
        if self.passed:
            return notice("drill_passed", {"cases": self.cases, "files": self.files})
        return notice("drill_failed", {"what": notice(self.trouble, {})})


def drill_pdf(report: DrillReport) -> bytes:
    """The slip as a PDF of one page."""
    from mediation_desk.usecases.opening.slip import page_of_lines

    lines: list[tuple[str, int]] = [("备份恢复演练记录单", 22), ("", 10), (report.centre, 15)]
    lines += [(text, 12) for text in _facts(report)]
    lines += [("", 10), (f"结果：{'通过' if report.passed else '没有通过'}", 15)]
    lines += [(text, 12) for text in _folded(report.words)]
    lines += [("", 10), *((text, 11) for text in _LOOKED_AT)]
    lines += [("", 10), ("演练人签名：                    日期：", 12)]
    return page_of_lines("备份恢复演练记录单", lines)


def _facts(report: DrillReport) -> list[str]:
    digest = report.digest
    rows = [digest[n : n + _GROUP] for n in range(0, len(digest), _GROUP)]
    return [
        f"演练时间：{_moment(report.drilled_at)}",
        f"演练人：{report.by}（用{'恢复凭条' if report.with_slip else '当时的密码'}打开）",
        f"用的备份：{_moment(report.made_at)}做的，编号 {report.stamp}",
        f"备份放在：{report.place or '另选的文件夹'}",
        f"大小：{report.size / (1 << 20):.1f} MB，附件 {report.files} 份",
        "内容摘要（SHA-256）：",
        *(f"　　{' '.join(rows[n : n + 2])}" for n in range(0, len(rows), 2)),
    ]


def _moment(moment: datetime) -> str:
    here = moment.astimezone()
    return f"{zh_date(here.date())} {here:%H:%M}"


def _folded(text: str, width: int = 36) -> list[str]:
    return [text[n : n + width] for n in range(0, len(text), width)]
