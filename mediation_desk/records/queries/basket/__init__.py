"""What the desk asks of its baskets."""
