"""What the command line tells of the official returns."""
