"""A screen of its own with a program on it, and a keyboard: nothing of the program is imported.

The picture is read out of the frame buffer; a key goes through the X server to whoever has the
focus.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
_WAIT = 90.0
_STILL = 0.4
_KEY_MS = "40"
#: Codes of keys that only a keyboard with buttons for music and mail has.
_SPARE = range(149, 253)


class Screen:
    """``keys`` counts what was pressed since the screen was switched on."""

    def __init__(self, number: str, buffer: Path, env: Mapping[str, str]) -> None:
        self.env = {**os.environ, **env, "DISPLAY": number, "QT_QPA_PLATFORM": "xcb"}
        self._buffer = buffer
        self.keys = 0

    @contextmanager
    def running(self, command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
        """A program on this screen; it is ended with its ``with``."""
        ran = subprocess.Popen(
            command, env=self.env, cwd=ROOT, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
        try:
            yield ran
        except AssertionError as fault:
            ran.terminate()
            raise AssertionError(f"{fault}; the program: {ran.communicate(timeout=30)}") from fault
        finally:
            if ran.poll() is None:
                ran.terminate()
            ran.wait(timeout=30)

    def come_to(self, title: str) -> str:
        """Wait for a window with this title and give it the keyboard, as a desktop would."""
        end, found = time.monotonic() + _WAIT, self._windows(title)
        while not found:
            assert time.monotonic() < end, f"no window says {title}, but {self.titles()}"
            time.sleep(0.1)
            found = self._windows(title)
        self._do("windowfocus", "--sync", found[-1])
        self.settle()
        return found[-1]

    def press(self, *names: str) -> None:
        """Keys by their X names: ``Tab``, ``alt+n``."""
        for name in names:
            self._do("key", "--delay", _KEY_MS, name)
            self.keys += 1
            self.settle()

    def write(self, text: str) -> None:
        """A text, one key a character, after the keyboard was given keys for its characters."""
        if not text:
            return
        keymap = _keymap(text)
        subprocess.run(
            ["xkbcomp", "-w", "0", "-", self.env["DISPLAY"]],
            env=self.env, input=keymap, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
        self.settle()
        self._do("type", "--delay", _KEY_MS, text)
        self.keys += len(text)
        self.settle()

    def close(self, window: str) -> None:
        """What the cross of a window does."""
        self._do("windowquit", window)

    def titles(self) -> list[str]:
        """What the windows in sight are called."""
        return [self._do("getwindowname", one) for one in self._windows("")]

    def settle(self, at_least: float = 0.0) -> None:
        """Wait until the picture stands still (a blinking cursor stands long enough).

        ``at_least``: seconds in which something may still begin to move.
        """
        time.sleep(at_least)
        end, seen, since = time.monotonic() + _WAIT, b"", time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < _STILL:
            now = self._buffer.read_bytes()
            if now != seen:
                seen, since = now, time.monotonic()
            time.sleep(0.05)

    def _windows(self, title: str) -> list[str]:
        return self._do("search", "--onlyvisible", "--name", title).split()

    def _do(self, *words: str) -> str:
        command = ["xdotool", *words]
        ran = subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)
        return ran.stdout.strip()


@contextmanager
def screen(folder: Path, *, width: int = 1366, height: int = 768) -> Iterator[Screen]:
    """A screen of this size, whose user has this folder as home."""
    server = shutil.which("Xvfb")
    assert server, "Xvfb is missing: apt-get install xvfb"
    assert shutil.which("xdotool"), "xdotool is missing: apt-get install xdotool"
    pixels = folder / "pixels"
    pixels.mkdir()
    size = f"{width}x{height}x24"
    command = [server, "-displayfd", "1", "-screen", "0", size, "-r", "-fbdir", str(pixels)]
    ran = subprocess.Popen(
        [*command, "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        assert ran.stdout is not None
        number = f":{ran.stdout.readline().decode().strip()}"
        home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")}
        yield Screen(number, pixels / "Xvfb_screen0", home)
    finally:
        ran.terminate()
        ran.communicate(timeout=10)


def _keymap(text: str) -> str:
    """The usual keyboard, with keys that it does not have for what no key gives.

    (``xdotool type`` would lend one key to one character after the other, and a program that is
    busy meanwhile would read the wrong one.)
    """
    rare = sorted({one for one in text if not one.isascii()})
    keys = (
        f"key <I{code}> {{ [ U{ord(one):04X} ] }};" for code, one in zip(_SPARE, rare, strict=False)
    )
    return f"""xkb_keymap {{
xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
xkb_types {{ include "complete" }};
xkb_compat {{ include "complete" }};
xkb_symbols {{ include "pc+us+inet(evdev)" {" ".join(keys)} }};
}};"""


def letter(form: str, button: str) -> str:
    """``alt+n`` for the button of a form that has N underlined."""
    text = (ROOT / "forms" / f"{form}.ui").read_text(encoding="utf-8")
    found = re.search(rf'name="{button}".*?<string[^>]*>[^<]*&amp;(\w)', text, re.DOTALL)
    assert found, f"{button} of {form} has no letter"
    return f"alt+{found[1].lower()}"
