"""Annexes: sheets that go with an agreement and are no papers of the catalogue."""
