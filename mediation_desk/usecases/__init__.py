"""What a person at the desk does, one verb a function. Never imports Qt or the database."""
