"""Statistics and the official returns. Never touches the store's rows or the window."""
