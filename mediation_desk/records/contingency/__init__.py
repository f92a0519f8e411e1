"""Questions about orders to delete, people who leave, and what was lost. SELECTs only."""
