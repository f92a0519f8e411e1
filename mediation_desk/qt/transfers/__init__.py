"""移交 in the window: the county's form, what a case page says of it, what came late."""
