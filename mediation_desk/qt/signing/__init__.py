"""Signing at the desk: the card to write on, and a paper signed one after the other."""
