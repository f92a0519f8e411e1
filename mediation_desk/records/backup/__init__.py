"""Backups: one folder that grows by what is new, checked after writing, and the way back."""
