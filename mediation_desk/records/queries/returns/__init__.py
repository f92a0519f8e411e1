"""What is counted for the official returns."""
