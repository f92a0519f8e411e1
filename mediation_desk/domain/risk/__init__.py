"""Risk of a case: colour, points and reasons from facts on file, and what a colour asks for."""
