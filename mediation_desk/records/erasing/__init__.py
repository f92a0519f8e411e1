"""Finds personal data in a case's rows, and takes away what is left of it beside rows and log."""
