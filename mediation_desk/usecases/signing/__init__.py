"""Signing of every paper and the log of seals."""
