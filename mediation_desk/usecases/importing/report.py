"""What an import answers: one line a case, and why some were not taken. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.domain.errors import DeskError
from mediation_desk.intake.values import Notice, Values
from mediation_desk.usecases import presenting


@dataclass(frozen=True, slots=True)
class Taken:
    """A case that is in the store, now or already."""

    id: str
    case_no: str
    source_id: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A case that is here with other content; ``fields`` are the keys of the file that differ."""

    id: str
    source_id: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubled:
    """A ledger row that repeats an earlier one."""

    source: str
    of: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A case or row that was not taken, with the rule."""

    source: str
    field: str
    code: str
    message: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Something to look at that held nothing back."""

    source: str
    field: str
    message: str


@dataclass
class Report:
    """The whole answer of an import."""

    imported: list[Taken] = field(default_factory=list)
    already: list[Taken] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    doubled: list[Doubled] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    notices: list[Told] = field(default_factory=list)
    batch: str = ""

    def refuse(self, source: str, error: DeskError, where: str = "") -> None:
        """Note a refusal in the words of the desk."""
        at = where or str(getattr(error, "field", ""))
        message, article = presenting.sentence(error), presenting.article_of(error)
        self.refused.append(Refused(source, at, error.code, message, article))

    def refuse_read(self, source: str, at: str, code: str, article: str, values: Values) -> None:
        """Note a refusal that the reading of the file gave."""
        text = presenting.told(code, dict(values), article)
        self.refused.append(Refused(source, at, code, text, article))

    def tell(self, source: str, notice: Notice) -> None:
        """Note something the reading of the file tells."""
        message = presenting.notice(notice.code, dict(notice.values))
        self.notices.append(Told(source, notice.field, message))

    def lines(self) -> list[str]:
        """The answer in readable Chinese."""
        out = [
            f"导入{len(self.imported)}件，已有{len(self.already)}件，有变{len(self.changed)}件，"
            f"重复{len(self.doubled)}行，未收{len(self.refused)}件"
        ]
        out += [f"已导入 {t.source_id}  {t.case_no}" for t in self.imported]
        out += [f"有变化 {c.source_id}：{'、'.join(c.fields)}" for c in self.changed]
        out += [f"重复 {d.source}，同{d.of}" for d in self.doubled]
        out += [f"未收 {r.source} {r.field}：{r.message}" for r in self.refused]
        out += [f"留意 {n.source} {n.field}：{n.message}" for n in self.notices]
        return out + ([f"批次 {self.batch}"] if self.batch else [])
