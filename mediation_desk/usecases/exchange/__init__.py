"""Exchange between centres and the county: trust, packages, conflicts, the way back."""
