"""Made-up cases for practice and demonstration; never among real ones. The door is ``fill``."""

from __future__ import annotations

from mediation_desk.usecases.demo.filling import Filled, fill

__all__ = ["Filled", "fill"]
