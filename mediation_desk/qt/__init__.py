"""The window: the only room that imports PySide6. Calls use cases only."""
