"""What screens and verbs ask of the people register, of advice and of allowances."""
