"""What the county sends down besides rules, and what its townships answer."""
