"""Risk, safety and triage of a case: what the facts say, what a person decides, what is due."""
