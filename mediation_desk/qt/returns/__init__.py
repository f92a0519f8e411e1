"""The official returns in 综治台."""
