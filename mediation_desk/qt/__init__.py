"""The window: the only room that imports PySide6. Calls use cases only."""

from __future__ import annotations

from mediation_desk.qt.bool_guard import hold_spare_bools

hold_spare_bools()
