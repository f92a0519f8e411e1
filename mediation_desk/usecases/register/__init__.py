"""The people register, village counsel, who might mediate, and what is paid for a settled case."""
