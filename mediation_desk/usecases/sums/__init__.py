"""计算: sums worked out at the desk, kept with a case, and the figures they look up."""
