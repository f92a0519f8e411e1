"""The encrypted store: tables, sessions, recorder, keys. The only room that imports the database."""
