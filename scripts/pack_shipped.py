"""Build hook: puts forms, templates and resources into the wheel beside the package.

Runs only when a wheel is built. An editable install reads the same folders from the checkout, where
``mediation_desk/shipped.py`` finds them; nothing is copied then.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = ("forms", "templates_docs", "resources")


class PackShipped(BuildHookInterface[Any]):
    """Adds the shipped folders to a standard wheel under ``mediation_desk/_shipped``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name each shipped folder that exists; ``version`` is ``standard`` or ``editable``."""
        if version != "standard":
            return
        for name in SHIPPED:
            folder = Path(self.root) / name
            if folder.is_dir():
                build_data["force_include"][str(folder)] = f"mediation_desk/_shipped/{name}"
