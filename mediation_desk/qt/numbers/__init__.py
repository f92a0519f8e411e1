"""What pages show of numbers: that some are doubled, what a case bore before, whose they are."""
