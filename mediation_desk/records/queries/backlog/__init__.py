"""What is asked of the backlog."""
