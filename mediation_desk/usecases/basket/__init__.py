"""一揽子化解: several disputes of the same people on one board, under one plan and agreement."""
