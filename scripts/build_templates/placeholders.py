"""The text of docs/placeholders.md: every name a county's own template may use, and what it means.

The names come from the facts themselves, their meanings from ``resources/template_names.yaml``.
A name without a meaning, or a meaning without a name, fails the test beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from mediation_desk.papers.template_check.names import meanings

HEAD = """# 模板里可用的名称

本表由 `python -m tests.papers.templates.test_placeholders` 生成，请勿手改。

在 Word 模板中写 `{{ 名称 }}`，打印时换成案件里的内容；案件里没有的，打印成横线供手填。
要自定空白的宽度，写 `{{ 名称 or "　　　　" }}`。成组的名称用点号取其中一项，如 `{{ 本次.时间 }}`。
带“列表”的名称要逐项打印：段落写 `{%p for 人 in 当事人们 %}` … `{%p endfor %}`，
表格行写 `{%tr for 证 in 证据目录 %}` … `{%tr endfor %}`；
只在有内容时打印写 `{%p if 名称 %}` … `{%p endif %}`。
一句一行打印写 `{%p for 句 in 句子(协议事实) %}`；金额念成话写 `{%p for 数 in 念数(协议金额) %}`。
勾选框已是 ☑ 或 ☐，直接打印即可。签名、指印和签署日期一律留空。
"""

MEANINGS: Mapping[str, str] = meanings()


def page(facts: Mapping[str, object]) -> str:
    """The whole page; ``facts`` are those of a case that has one of everything."""
    lines = [HEAD, "## 名称", "", "| 名称 | 内容 |", "|---|---|"]
    lines += [f"| {name} | {MEANINGS[name]} |" for name in facts]
    lines += ["", "## 成组的名称", "", "| 名称 | 其中各项 |", "|---|---|"]
    lines += [f"| {name} | {inner} |" for name, inner in _groups(facts)]
    return "\n".join(lines) + "\n"


def _groups(facts: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in facts.items():
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, dict):
            found.append((name, "、".join(first)))
    return found
