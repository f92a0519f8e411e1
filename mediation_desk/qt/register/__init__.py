"""The tools of the people register in 综治台."""
