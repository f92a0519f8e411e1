"""The window's part of papers that come home."""
