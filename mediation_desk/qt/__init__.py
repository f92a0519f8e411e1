"""The window: the only room that imports PySide6. Calls use cases only."""

from __future__ import annotations

from mediation_desk.qt.bool_guard import keep_bools_alive

keep_bools_alive()
