"""Compiled forms, made by scripts/compile_forms.py from forms/. Never edited by hand."""
