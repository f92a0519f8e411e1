"""The weekly risk meeting: what is red or orange, what is owed, what nobody answered."""
