"""Who is here, who is called and who leads: roster, whistles, leaders in charge, listings."""
