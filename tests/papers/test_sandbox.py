"""Known escapes and bombs against the template sandbox, in every part of a Word file."""

from __future__ import annotations

import os
import random
import subprocess
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
from tests.papers.word_files import saved, with_parts, word_file

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


NOTE = (
    '<w:{kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:{kind} w:id=\"2\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}></w:{kind}s>"
)
PLACES = (
    "header", "footer", "first_header", "even_footer", "title", "comments", "keywords", "category",
    "footnote", "endnote", "comment", "cell", "split", "field",
)  # fmt: skip


def elsewhere(payload: str, place: str) -> bytes:
    """A Word file that holds the payload in this place alone."""
    document = Document()
    section = document.sections[0]
    if place in ("header", "footer"):
        getattr(section, place).paragraphs[0].text = payload
    elif place == "first_header":
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = payload
    elif place == "even_footer":
        document.settings.odd_and_even_pages_header_footer = True
        section.even_page_footer.paragraphs[0].text = payload
    elif place in ("footnote", "endnote", "comment"):
        note = NOTE.format(kind=place, text=_escaped(payload))
        return with_parts(word_file("x"), {f"word/{place}s.xml": note.encode()})
    elif place == "cell":
        document.add_table(1, 1).cell(0, 0).text = payload
    elif place == "split":  # the tag over three runs, as Word writes what was corrected
        paragraph = document.add_paragraph()
        for piece in (payload[:3], payload[3:7], payload[7:]):
            paragraph.add_run(piece)
    elif place == "field":
        document.add_paragraph().add_run(payload).font.hidden = True
    else:
        setattr(document.core_properties, place, payload)
    return saved(document)


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_an_escape_elsewhere_is_blocked(number):
    assert blocked(elsewhere(PAYLOADS[number], PLACES[number % len(PLACES)]))


@pytest.mark.heavy
@pytest.mark.parametrize("place", PLACES)
def test_r47_every_escape_in_every_place_is_blocked(place):
    for payload in PAYLOADS:
        assert blocked(elsewhere(payload, place)), payload


WATCHED = """
import sys
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.templates import compile_template, fill
from tests.papers.test_sandbox import FACTS, PAYLOADS, PLACES, elsewhere, word_file
step = int(sys.argv[1])
files = [elsewhere(p, place) for p in PAYLOADS[::step] for place in PLACES[::step]]
files += [word_file(p) for p in PAYLOADS]
seen = []
def hear(event, args):
    if event.startswith(("subprocess.", "os.system", "os.exec", "os.posix_spawn", "socket.")):
        seen.append(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        seen.append(args)
sys.addaudithook(hear)
for one in files:
    try:
        fill(compile_template(one), FACTS)
    except KnownTrouble:
        continue
    seen.append("filled")
print(len(files), seen)
"""


@pytest.mark.parametrize("step", [13, pytest.param(1, marks=pytest.mark.heavy)])
def test_r47_no_process_no_file_and_no_network(step):
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(step)], capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": ".", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.stdout.split(" ", 1)[1:] == ["[]\n"], done.stdout + done.stderr[-500:]


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
