"""What is kept of the exchange with other PCs: who has what, what was written and taken in."""
