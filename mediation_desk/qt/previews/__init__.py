"""Showing what is kept with a case without writing it anywhere and without trusting it."""
