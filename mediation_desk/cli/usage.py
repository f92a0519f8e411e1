"""An argument parser that speaks Chinese; wrong usage ends with status 2."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import NoReturn, TypeAlias

_PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"^the following arguments are required: (.*)$", r"缺少参数：\1"),
        (r"^unrecognized arguments: (.*)$", r"不认识的参数：\1"),
        (r"^argument (.+?): expected one argument$", r"\1 后面要跟一个值"),
        (r"^argument (.+?): expected at least one argument$", r"\1 后面至少要跟一个值"),
        (r"^argument (.+?): expected \d+ arguments?$", r"\1 后面的值个数不对"),
        (
            r"^argument (.+?): invalid choice: (.+?) \(choose from (.*)\)$",
            r"\1 不能是 \2，可用：\3",
        ),
        (r"^argument (.+?): invalid .+ value: (.*)$", r"\1 的值 \2 读不懂"),
        (r"^argument (.+?): not allowed with argument (.*)$", r"\1 不能与 \2 同时用"),
        (r"^one of the arguments (.*) is required$", r"要写其中一个：\1"),
        (r"^argument (.+?): ignored explicit argument (.*)$", r"\1 不带值，多写了 \2"),
        (r"^ambiguous option: (.*) could match (.*)$", r"\1 不完整，可能是 \2"),
    )
)


class ChineseParser(argparse.ArgumentParser):
    """argparse with its words in Chinese."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", _Formatter)
        options["add_help"] = False
        options["allow_abbrev"] = False
        super().__init__(**options)  # type: ignore[arg-type]  # argparse's own keywords
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, and where to read more."""
        sys.stderr.write(f"用法不对：{in_chinese(message)}。可用 {self.prog} --help 查看用法。\n")
        sys.exit(2)


class _Formatter(argparse.HelpFormatter):
    """Help with 用法 instead of usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: object,
        groups: object,
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)  # type: ignore[arg-type]


def in_chinese(message: str) -> str:
    """argparse's message in Chinese; as it is where it is not known."""
    for pattern, chinese in _PHRASES:
        if pattern.search(message):
            return pattern.sub(chinese, message)
    return message


def pairs(given: Sequence[str]) -> dict[str, str]:
    """``KEY=VALUE`` arguments as a mapping. Raises ValueError for one without ``=``."""
    out: dict[str, str] = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise ValueError(text)
        out[key.strip()] = value
    return out


#: The commands of a parser, to which a group adds its own.
Commands: TypeAlias = "argparse._SubParsersAction[ChineseParser]"
