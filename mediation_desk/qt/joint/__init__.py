"""联合调解 and 转介 in the window."""
