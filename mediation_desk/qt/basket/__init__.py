"""The tools 一揽子 and 一揽子账目 of 综治台."""
