"""The tool 群体名册 of 综治台."""
