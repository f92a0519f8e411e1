"""Typing is never lost: every open form is kept in the store within two seconds of a keystroke.

Looks at the forms once a second, so that a value set by the program (a proposal taken over) is kept
as well as a typed one. Never keeps a password and never writes outside the store.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mediation_desk.qt.form_values import Values, collect, put_back
from mediation_desk.qt.jobs import Runner

LOOK_MS = 1_000


class DraftPlace(Protocol):
    """Where drafts lie: the desk, or a stand-in before there is a store."""

    def get(self, form_key: str, case_id: str) -> Values | None:
        """The kept draft, if any."""

    def put(self, form_key: str, case_id: str, values: Values) -> None:
        """Keep a draft instead of the one before."""

    def drop(self, form_key: str, case_id: str) -> None:
        """Throw the draft away."""


@dataclass(eq=False)
class _Watched:
    form: QWidget
    key: str
    case_id: str
    start: Values = field(default_factory=dict)
    last: Values = field(default_factory=dict)
    is_ready: bool = False


class DraftKeeper(QObject):
    """Watches the open forms. ``kept`` comes when a draft was written, with its form's key."""

    kept = Signal(str)
    restored = Signal(str)

    def __init__(self, runner: Runner, place: DraftPlace) -> None:
        super().__init__()
        self._runner = runner
        self._place = place
        self._forms: list[_Watched] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.save_now)

    def watch(
        self,
        form: QWidget,
        key: str,
        case_id: str = "",
        *,
        restored: Callable[[], None] | None = None,
    ) -> None:
        """Bring back this form's draft, if there is one, and keep it from now on.

        ``restored`` is called when something was brought back, so that the page can say so.
        """
        watched = _Watched(form, key, case_id, collect(form), collect(form))
        self._forms.append(watched)
        form.destroyed.connect(lambda: self._remove(watched))
        # On the writer, so that a draft still waiting to be written is there when it is asked for.
        job = self._runner.write(lambda _progress: self._place.get(key, case_id))
        job.succeeded.connect(lambda values: self._bring_back(watched, values, restored))
        job.failed.connect(lambda _error: self._ready(watched))
        self._timer.start()

    def forget(self, form: QWidget, *, drop: bool = True) -> None:
        """Stop watching a form; ``drop`` throws its draft away, as after saving it."""
        for watched in [w for w in self._forms if w.form is form]:
            self._remove(watched)
            if drop:
                self.drop(watched.key, watched.case_id)

    def drop(self, key: str, case_id: str = "") -> None:
        """Throw a draft away."""
        self._runner.write(lambda _progress: self._place.drop(key, case_id))

    def save_now(self) -> None:
        """Keep every form that has changed since it was last kept."""
        for watched in list(self._forms):
            values = collect(watched.form)
            if watched.is_ready and values != watched.last:
                self._keep(watched, values)

    def stop(self) -> None:
        """Keep what is open a last time and stop looking."""
        self.save_now()
        self._timer.stop()
        self._forms.clear()

    def _keep(self, watched: _Watched, values: Values) -> None:
        watched.last = values
        key, case_id = watched.key, watched.case_id
        if values == watched.start:
            self.drop(key, case_id)
            return
        job = self._runner.write(lambda _progress: self._place.put(key, case_id, values))
        job.succeeded.connect(lambda _none: self.kept.emit(key))
        job.failed.connect(lambda _error: setattr(watched, "last", {}))

    def _bring_back(
        self, watched: _Watched, values: Values | None, restored: Callable[[], None] | None
    ) -> None:
        if watched not in self._forms:
            return
        typed_meanwhile = collect(watched.form) != watched.start
        if values and not typed_meanwhile:
            put_back(watched.form, values)
            watched.last = collect(watched.form)
            self.restored.emit(watched.key)
            if restored:
                restored()
        self._ready(watched)

    def _ready(self, watched: _Watched) -> None:
        watched.is_ready = True

    def _remove(self, watched: _Watched) -> None:
        if watched in self._forms:
            self._forms.remove(watched)
        if not self._forms and isValid(self._timer):
            self._timer.stop()
