"""Start-up order only: folders, log, faults, one instance, settings, the first window, the rest.

With a command it hands over to the command line and imports no Qt. Never touches a case.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mediation_desk.qt.start.interrupts import Interrupts
    from mediation_desk.qt.window_settings import WindowSettings
    from mediation_desk.records.instance import Instance

DATA_VARIABLE = "MEDIATION_DESK_DATA"
PRACTICE_FLAG = "--practice"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    folder, rest = _data_folder(arguments)
    if rest and rest != [PRACTICE_FLAG]:
        from mediation_desk.cli import main as command_line

        return command_line(arguments)
    return open_window(folder, practice=rest == [PRACTICE_FLAG])


def _data_folder(arguments: list[str]) -> tuple[Path, list[str]]:
    """The data folder, and what is left of the arguments."""
    if len(arguments) >= 2 and arguments[0] == "--data":
        return Path(arguments[1]), arguments[2:]
    if arguments and arguments[0].startswith("--data="):
        return Path(arguments[0].removeprefix("--data=")), arguments[1:]
    named = os.environ.get(DATA_VARIABLE)
    return (Path(named) if named else default_folder()), arguments


def default_folder() -> Path:
    """The platform's place for this user's data (the same as the command line's)."""
    if os.name != "nt":
        # As platformdirs answers; to import it costs a third of the time to the first paint.
        named = Path(os.environ.get("XDG_DATA_HOME", ""))
        root = named if named.is_absolute() else Path.home() / ".local" / "share"
        return root / "MediationDesk"
    from platformdirs import user_data_path

    return user_data_path("MediationDesk", appauthor=False)


def open_window(folder: Path, *, practice: bool = False) -> int:
    """The visible list of steps from the folders to the last closed window."""
    from PySide6.QtWidgets import QApplication

    from mediation_desk.qt.program import dress_app
    from mediation_desk.qt.window_settings import read_settings

    settings = read_settings(folder)
    # Asking for the style by name, as setStyle does, would make all enums of QStyle first.
    app = QApplication([sys.argv[0], "-style", "Fusion"])
    app.setApplicationName("调解台")
    app.setDesktopFileName("mediation-desk")
    dress_app(app, settings)
    return _run(app, folder, settings, practice=practice)


def hold_folder(folder: Path) -> Instance:
    """Refuse a share, a cloud folder or a stick; then be the only program on the folder.

    Raises KnownTrouble: the place's own code, or ``already_open`` with who holds it and since when.
    """
    from mediation_desk.records.instance import Instance
    from mediation_desk.records.place import check_place

    check_place(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return Instance(folder)


def _run(app: QApplication, folder: Path, settings: WindowSettings, *, practice: bool) -> int:
    """Log, faults, top hook, the first window, the loop; then stop every thread.

    The folder is taken just after the first paint: nothing is opened or made before.
    """
    from PySide6.QtCore import QTimer

    from mediation_desk.logbook import start_faults, start_log
    from mediation_desk.qt.program import Program
    from mediation_desk.qt.start.crash_report import TopHook
    from mediation_desk.qt.start.places import Places

    logs = start_log(folder)
    faults, crashed = start_faults(logs)
    places = Places(folder, practice_folder(folder), is_set_up(folder), crashed)
    hook = TopHook()
    hook.install()
    program = Program(app, places, settings, on_bug=hook.report, hold=lambda: hold_folder(folder))
    logging.getLogger(__name__).info("started %s", __version__)
    program.begin(practice=practice)
    interrupts: list[Interrupts] = []
    QTimer.singleShot(0, app, lambda: interrupts.append(hear_interrupts(app)))
    status = app.exec()
    program.end()
    for one in interrupts:
        one.stop()
    faults.close()
    return status


def hear_interrupts(app: QApplication) -> Interrupts:
    """Let Ctrl+C close the windows; called once the first window is there."""
    from mediation_desk.qt.start.interrupts import Interrupts

    return Interrupts(app)


def practice_folder(folder: Path) -> Path:
    """The practice township lies beside the real store, never in it."""
    return folder.with_name(f"{folder.name}Practice")


def is_set_up(folder: Path) -> bool:
    """Whether a store lies in the folder that a password opens (looked at without importing it).

    A ring without any user, or one without a store, is what a power cut leaves of a store that was
    being made or brought back: there is none yet.
    """
    try:
        ring = (folder / "keyring.json").read_text(encoding="utf-8")
    except OSError:
        return (folder / "keyring.json").exists()
    opens = '"users": []' not in ring or '"slip": null' not in ring
    return opens and any((folder / name).exists() for name in ("store.db", "county.json"))
