"""Satisfaction and the rates that are counted from cases."""
