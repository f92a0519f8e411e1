"""Risk, safety and triage on a case's page: cards that show and ask, panels that fill in."""
