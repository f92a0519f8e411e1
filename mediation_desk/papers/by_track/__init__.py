"""Facts that only some tracks have: sectors, petitions, the centre; nothing is drawn here."""
