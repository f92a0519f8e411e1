"""What arrived and does not count: put aside, forked, made beside a signing; and its way back."""
