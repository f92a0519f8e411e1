"""Known escapes and bombs against the template sandbox, in every part of a Word file."""

from __future__ import annotations

import random
import re
import sys
import time

import pytest
from docx import Document
from jinja2.exceptions import SecurityError, TemplateError

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.apart import fill_apart
from mediation_desk.papers.filling.child import ask_apart
from mediation_desk.papers.filling.printing import word_text
from mediation_desk.papers.filling.sandbox import PaperEnvironment
from mediation_desk.papers.filling.templates import compile_template, fill
from tests.papers.word_files import part, saved, with_parts, word_file

PAYLOADS = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{{ [].__class__ }}",
    "{{ {}.__class__ }}",
    "{{ 甲.__class__ }}",
    "{{ 甲['__class__'] }}",
    "{{ 人.__class__ }}",
    "{{ 人['__class__'] }}",
    "{{ 人.items }}",
    "{{ 人.items() }}",
    "{{ 人.update({'a': 1}) }}",
    "{{ 人.pop('姓名') }}",
    "{{ 甲.format(甲) }}",
    "{{ '{0.__class__}'.format(甲) }}",
    "{{ '{0.__class__}'.format_map(人) }}",
    "{{ '%s' % 甲 }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 2 ** 100000000 }}",
    "{{ 10 // 0 }}",
    "{{ 1 / 0 }}",
    "{{ 甲|attr('__class__') }}",
    "{{ 甲|map(attribute='__class__') }}",
    "{{ 人|map('attr','__class__')|list }}",
    "{{ 甲|format }}",
    "{{ 甲|pprint }}",
    "{{ 甲|safe }}",
    "{{ 甲|tojson }}",
    "{{ 甲|center(1000000000) }}",
    "{{ 甲|_counted }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ namespace.__init__ }}",
    "{{ dict(a=1) }}",
    "{{ config }}",
    "{{ request.application }}",
    "{{ _budget }}",
    "{{ _book }}",
    "{{ range.__class__ }}",
    "{{ range(10**9) }}",
    "{{ range(1000000000) }}",
    "{{ 框.__globals__ }}",
    "{{ 框(*人) }}",
    "{{ 框(**人) }}",
    "{{ 甲() }}",
    "{{ 人.姓名() }}",
    "{% for a in ''.__class__.__mro__ %}{{ a }}{% endfor %}",
    "{% for a in 人 %}{{ a }}{% endfor %}",
    "{% for a in 甲 %}{{ a }}{% endfor %}",
    "{% for a in 表 recursive %}{{ loop(表) }}{% endfor %}",
    "{% for a in 表 %}{{ loop.__class__ }}{% endfor %}",
    "{% for a in 表 %}{{ loop.cycle('a') }}{% endfor %}",
    "{% for a in 表 %}{{ loop._iterator }}{% endfor %}",
    "{% macro m() %}{{ m.__globals__ }}{% endmacro %}{{ m() }}",
    "{% set a = 甲 %}{{ a }}",
    "{% set a.b = 甲 %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends '/etc/passwd' %}",
    "{% block a %}{% endblock %}",
    "{% filter upper %}a{% endfilter %}",
    "{% call 框(甲) %}{% endcall %}",
    "{% with a = 甲 %}{{ a }}{% endwith %}",
    "{% autoescape false %}{{ 甲 }}{% endautoescape %}",
    "{% raw %}{{ 甲 }}{% endraw %}",
    "{% do 甲 %}",
    "{% debug %}",
    "{{ [甲, 甲] }}",
    "{{ {'a': 甲} }}",
    "{{ 甲[0:1] }}",
    "{{ 表[-1000000000000] }}",
    "{{ -甲 }}",
    "{{ 甲 is callable }}",
    "{{ 甲 is sameas 甲 }}",
    "{{ 1.5 }}",
    "{{ 甲.__doc__ }}",
    "{{ 人.__class__.__name__ }}",
    "{{ 框.__doc__ }}",
    "{{ 框['__module__'] }}",
]
FACTS: dict[str, object] = {"甲": "一", "人": {"姓名": "乙"}, "表": [1, 2, 3]}


def blocked(docx: bytes) -> bool:
    """Whether filling is refused, and refused by the template's own rules."""
    with pytest.raises(KnownTrouble) as trouble:
        fill(compile_template(docx), FACTS)
    return trouble.value.code.startswith("template.")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_escape_in_the_body_is_blocked(payload):
    assert blocked(word_file(payload))


HARMLESS_ALONE = {  # name nothing that could be reached; only the list of node kinds stops them
    "{{ range(1000000000) }}", "{{ range(10**9) }}", "{% set a = 甲 %}{{ a }}", "{{ loop }}",
    "{% block a %}{% endblock %}", "{% raw %}{{ 甲 }}{% endraw %}", "{{ 1.5 }}",
    "{{ [甲, 甲] }}", "{{ {'a': 甲} }}", "{% with a = 甲 %}{{ a }}{% endwith %}",
    "{{ 甲 is callable }}", "{{ 甲 is sameas 甲 }}", "{{ _budget }}", "{{ _book }}",
    "{{ 框(*人) }}", "{% for a in 人 %}{{ a }}{% endfor %}", "{{ 甲[0:1] }}",
    "{% for a in 甲 %}{{ a }}{% endfor %}",
    "{% autoescape false %}{{ 甲 }}{% endautoescape %}",
}  # fmt: skip


@pytest.mark.parametrize("payload", [p for p in PAYLOADS if p not in HARMLESS_ALONE])
def test_the_second_wall_holds_without_the_first(payload):
    environment = PaperEnvironment(word_text)
    with pytest.raises((SecurityError, TemplateError, KnownTrouble, TypeError)):
        environment.from_string(payload).render(FACTS)


@pytest.mark.parametrize("payload", PAYLOADS[:24])
def test_an_escape_elsewhere_is_blocked(payload):
    for place in ("header", "footer", "title", "comments"):
        document = Document()
        if place in ("header", "footer"):
            getattr(document.sections[0], place).paragraphs[0].text = payload
        else:
            setattr(document.core_properties, place, payload)
        assert blocked(saved(document))


@pytest.mark.parametrize("payload", PAYLOADS[:24])
def test_an_escape_in_footnotes_is_blocked(payload):
    body = part(word_file("x"), "word/document.xml")
    note = re.sub(r"<w:t>x</w:t>", lambda m: "<w:t>" + _escaped(payload) + "</w:t>", body)
    assert blocked(with_parts(word_file("x"), {"word/footnotes.xml": note.encode()}))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_nested_loops_run_out_of_budget():
    inner = "".join(f"{{% for a{n} in range(200) %}}" for n in range(6)) + "{% endfor %}" * 6
    started = time.monotonic()
    with pytest.raises(KnownTrouble, match="too_long"):
        fill(compile_template(word_file(inner)), {})
    assert time.monotonic() - started < 5


def test_a_million_rows_run_out_of_budget():
    docx = word_file("{% for a in 表 %}{{ a }}{% endfor %}")
    with pytest.raises(KnownTrouble, match="too_long"):
        fill(compile_template(docx), {"表": list(range(1_000_000))})


def test_the_child_fills_as_this_process_does():
    docx = word_file("{%p for p in 表 %}", "{{ p.姓名 }}", "{%p endfor %}")
    facts = {"表": [{"姓名": "何𠅤"}, {"姓名": None}]}
    assert fill_apart(docx, facts) == fill(compile_template(docx), facts)


def test_the_childs_refusal_comes_home_with_its_code():
    with pytest.raises(KnownTrouble) as trouble:
        fill_apart(word_file("{{ ''.__class__ }}"), {})
    assert trouble.value.code == "template.forbidden"


def slow_template(tags: int) -> bytes:
    """Tags that never end before a text that packs badly: each is looked for to the very end."""
    draw = random.Random(1)
    words = "".join(chr(draw.randrange(0x4E00, 0x9FA5)) for _ in range(10 * tags))
    return word_file("{{ " + words + "{%p " * tags)


def test_a_template_made_to_be_slow_is_refused_for_that():
    with pytest.raises(KnownTrouble, match=r"template\.syntax"):
        fill_apart(slow_template(100), {})  # nothing is wrong with its size
    with pytest.raises(KnownTrouble, match="too_slow"):
        fill_apart(slow_template(30_000), {}, seconds=4)


def swallow(question: dict) -> dict:
    """A task that wants more memory than a child may have."""
    return {"size": len(bytearray(int(question["bytes"])))}


def sleep(question: dict) -> dict:
    time.sleep(60)
    return {}


def write(question: dict) -> dict:
    with open(str(question["path"]), "wb") as out:  # noqa: PTH123
        out.write(b"x" * 100_000)
    return {}


def test_the_child_gets_no_more_than_its_memory():
    assert ask_apart(swallow, {"bytes": 100_000_000}) == {"size": 100_000_000}
    with pytest.raises(KnownTrouble, match="too_long"):
        ask_apart(swallow, {"bytes": 600_000_000})


def test_the_child_gets_no_more_than_its_time():
    started = time.monotonic()
    with pytest.raises(KnownTrouble, match="too_slow"):
        ask_apart(sleep, {}, seconds=0.5)
    assert time.monotonic() - started < 10


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits memory and time alone")
def test_the_child_writes_no_file(tmp_path):
    with pytest.raises(KnownTrouble, match="died"):
        ask_apart(write, {"path": str(tmp_path / "x")})
    assert not (tmp_path / "x").exists() or (tmp_path / "x").stat().st_size == 0
