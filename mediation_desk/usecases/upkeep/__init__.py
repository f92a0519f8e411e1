"""Looking after the store: backup and restore, verification, health; counting a limit."""
