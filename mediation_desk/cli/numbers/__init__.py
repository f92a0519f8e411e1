"""What the command line tells of numbers."""
