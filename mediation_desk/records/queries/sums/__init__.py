"""Sums kept with a case, and the figures that sums look up."""
