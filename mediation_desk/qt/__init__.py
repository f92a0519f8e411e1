"""The window: the only room that imports PySide6. Calls use cases only."""

from __future__ import annotations

from mediation_desk.qt.singletons import keep_singletons_alive

keep_singletons_alive()
