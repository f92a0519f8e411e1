"""Word files that are nobody's case: drawing them as PDF, and a county's own templates."""
