"""Opens YAML and JSON case files within limits: UTF-8, size, depth, no aliases that swell.

Every scalar stays the text that was written (no float, no date, no yes/no guessed); only null is
nothing. Never runs a tag, never trusts a file's own idea of its size.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import yaml

from mediation_desk.domain.errors import BadInput

LARGEST_FILE = 64 * 1024 * 1024
DEEPEST = 24
MOST_NODES = 2_000_000

#: Text, nothing, a list or a mapping with text keys: all that a file may hold.
Raw = str | None | list["Raw"] | dict[str, "Raw"]

_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x00\x00\xfe\xff", "UTF-32"))


def read_raw(path: Path) -> Raw:
    """The content of a ``.yaml``, ``.yml`` or ``.json`` file.

    Raises BadInput ``file_unreadable``, ``file_too_large``, ``file_encoding`` (``encoding``),
    ``file_not_text``, ``file_too_deep``, ``file_too_many_values``, ``file_key_twice`` (``key``) or
    ``file_syntax`` (values ``line``, ``column``).
    """
    text = decode(_bytes(path))
    return _json(text) if path.suffix.lower() == ".json" else _yaml(text)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise BadInput("file_too_large", size=size, largest=LARGEST_FILE)
        return path.read_bytes()
    except OSError as trouble:
        raise BadInput("file_unreadable", errno=trouble.errno) from trouble


def decode(content: bytes) -> str:
    """UTF-8 text, a byte order mark accepted; other encodings are named in the refusal."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            raise BadInput("file_encoding", encoding=name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("file_encoding", encoding=_likely_encoding(content)) from None
    if "\x00" in text:
        raise BadInput("file_not_text")
    return text


def _likely_encoding(content: bytes) -> str:
    """GB18030 where that reads mostly as Chinese, else a question mark."""
    try:
        wide = [c for c in content.decode("gb18030") if ord(c) > 127]
    except UnicodeDecodeError:
        return "?"
    chinese = sum("\u4e00" <= c <= "\u9fff" or c in "，。：；（）、" for c in wide)
    return "GB18030" if 2 * chinese > len(wide) else "?"


# --- JSON -------------------------------------------------------------------------------------


def _json(text: str) -> Raw:
    _check_brackets(text)
    try:
        loaded = json.loads(
            text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_once
        )
    except json.JSONDecodeError as trouble:
        raise BadInput("file_syntax", line=trouble.lineno, column=trouble.colno) from None
    return _plain(loaded)


def _check_brackets(text: str) -> None:
    """Refuse nesting before the parser recurses into it; brackets in strings count too."""
    depth = 0
    for char in text:
        if char in "[{":
            depth += 1
            if depth > DEEPEST * 4:
                raise BadInput("file_too_deep", deepest=DEEPEST)
        elif char in "]}":
            depth -= 1


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise BadInput("file_key_twice", key=key)
        found[key] = value
    return found


def _plain(value: object, depth: int = 0) -> Raw:
    if depth > DEEPEST:
        raise BadInput("file_too_deep", deepest=DEEPEST)
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, Mapping):
        return {str(k): _plain(v, depth + 1) for k, v in value.items()}
    return unicodedata.normalize("NFC", str(value))


# --- YAML -------------------------------------------------------------------------------------

_Base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Base):  # type: ignore[misc, valid-type]
    """A safe loader that leaves every scalar as text and refuses a key that stands twice."""

    yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if tag == "tag:yaml.org,2002:null"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, object]:
        """The mapping, keys as text."""
        pairs = [(str(k.value), self.construct_object(v, deep=True)) for k, v in node.value]
        return _once(pairs)


_TextLoader.add_constructor(
    "tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node, deep=True)
)


def _yaml(text: str) -> Raw:
    try:
        _check_events(text)
        loaded = yaml.load(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as trouble:
        mark = trouble.problem_mark or trouble.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise BadInput("file_syntax", line=line, column=column) from None
    except yaml.YAMLError:
        raise BadInput("file_not_text") from None
    return _plain(loaded)


def _check_events(text: str) -> None:
    """Walk the events once: depth, and how many values there are with every alias unfolded."""
    sizes: dict[str, int] = {}
    stack: list[tuple[str | None, int]] = []
    count = 0
    for event in yaml.parse(text, Loader=_Base):
        if isinstance(event, yaml.AliasEvent):
            count += sizes.get(event.anchor or "", MOST_NODES)
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append((event.anchor, count))
            count += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = stack.pop()
            sizes |= {anchor: count - before} if anchor else {}
        elif isinstance(event, yaml.ScalarEvent):
            count += 1
            sizes |= {event.anchor: 1} if event.anchor else {}
        if len(stack) > DEEPEST:
            raise BadInput("file_too_deep", deepest=DEEPEST)
        if count > MOST_NODES:
            raise BadInput("file_too_many_values", most=MOST_NODES)
