"""Case files as text: encodings named, limits held, scalars left as they were written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput
from mediation_desk.intake.case_file import read_case_file
from mediation_desk.intake.text_file import read_raw
from tests.intake.case_files import sound, written


def put(folder: Path, content: bytes, name: str = "a.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("encoding", "named"), [("gb18030", "GB18030"), ("utf-16", "UTF-16")])
def test_another_encoding_is_named(tmp_path: Path, encoding: str, named: str) -> None:
    words = "事实：双方争议，请求调解"
    with pytest.raises(BadInput) as caught:
        read_raw(put(tmp_path, words.encode(encoding)))
    assert caught.value.code == "file_encoding"
    assert caught.value.values["encoding"] == named


def test_an_encoding_that_cannot_be_told_is_a_question_mark(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_raw(put(tmp_path, b"\xff\x80\x81\xfe\xff"))
    assert caught.value.values["encoding"] == "?"


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    assert read_raw(put(tmp_path, b"\xef\xbb\xbfa: 1")) == {"a": "1"}


def test_scalars_stay_what_was_written(tmp_path: Path) -> None:
    text = b"no: 0123\nd: 2026-04-07\nm: 6800.10\nid: 620102196804129960\ny: yes\nn: null\nt: ~"
    assert read_raw(put(tmp_path, text)) == {
        "no": "0123", "d": "2026-04-07", "m": "6800.10", "id": "620102196804129960", "y": "yes",
        "n": None, "t": None,
    }  # fmt: skip


def test_json_numbers_never_become_floats(tmp_path: Path) -> None:
    text = b'{"m": 0.1, "big": 620102196804129960, "b": true}'
    raw = read_raw(put(tmp_path, text, "a.json"))
    assert raw == {"m": "0.1", "big": "620102196804129960", "b": "true"}


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (BOMB, "a.yaml", "file_too_many_values"),
        ("&a [*a]", "a.yaml", "file_too_many_values"),
        ("[" * 500 + "]" * 500, "a.yaml", "file_too_deep"),
        ("[" * 50_000, "a.json", "file_too_deep"),
        ("[" * 30 + "]" * 30, "a.json", "file_too_deep"),
        ("a: 1\na: 2", "a.yaml", "file_key_twice"),
        ('{"a": 1, "a": 2}', "a.json", "file_key_twice"),
        ("a: [1", "a.yaml", "file_syntax"),
        ("{", "a.json", "file_syntax"),
        ("a: !!python/object/apply:os.getcwd []", "a.yaml", "file_syntax"),
        ("a: \x00", "a.yaml", "file_not_text"),
    ],
)
def test_a_file_beyond_the_limits_is_refused(
    tmp_path: Path, text: str, name: str, code: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_raw(put(tmp_path, text.encode("utf-8"), name))
    assert caught.value.code == code


def test_an_alias_that_people_write_is_accepted(tmp_path: Path) -> None:
    assert read_raw(put(tmp_path, b"a: &x [1, 2]\nb: *x")) == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize("content", [b"", b"a: 1", b"scenarios: []", b"scenarios: [1, 2]", b"- 1"])
def test_a_file_without_a_case_is_refused_whole(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadInput, match="file_not_cases"):
        read_case_file(put(tmp_path, content))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="file_unreadable"):
        read_raw(tmp_path / "none.yaml")


def test_json_and_yaml_give_the_same_case(tmp_path: Path) -> None:
    from_yaml = read_case_file(written(tmp_path, sound()))
    from_json = read_case_file(written(tmp_path, sound(), suffix=".json"))
    assert from_yaml.cases == from_json.cases
    assert json.loads((tmp_path / "cases.json").read_text(encoding="utf-8"))["scenarios"]
