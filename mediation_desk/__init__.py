"""调解台: the desktop program of a township mediation centre."""

__version__ = "0.1.0"
