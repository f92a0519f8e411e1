"""三调联动、四方共助 and referrals: values and rules."""
