"""What is known of a statistical return apart from its figures: the time it is for."""
