"""What only petitions have."""
