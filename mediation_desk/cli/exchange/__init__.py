"""Commands of the exchange beyond ``sync`` itself."""
