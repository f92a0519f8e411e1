"""三调联动、四方共助 and referrals at the desk."""
