"""What the calendar, the log of visits, screenings and meetings ask of the store."""
