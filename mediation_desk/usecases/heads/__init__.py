"""群体性纠纷: the roster of heads, their representatives, shares to the fen and receipts."""
