"""The windows before the desk is open. Imports PySide6 and the standard library only."""
