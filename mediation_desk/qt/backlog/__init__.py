"""积案 in the window."""
