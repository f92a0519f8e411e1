"""Every SELECT of screens, lists and verbs; one file a screen. Gives frozen rows, never a table's
row.
"""
