"""Questions about where a dispute might go and who might take it."""
