"""The encrypted store: tables, sessions, recorder, keys. Alone in importing the database."""
