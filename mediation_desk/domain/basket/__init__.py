"""一揽子化解: debts of the same people set off against each other, and sums shared among heads.

Pure arithmetic with its steps told; no case, no file, no clock.
"""
