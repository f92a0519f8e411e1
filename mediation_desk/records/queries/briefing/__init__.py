"""Which open cases are red or orange."""
