"""特殊情况: an order to delete, a colleague who leaves, a lost PC, a forgotten password."""
