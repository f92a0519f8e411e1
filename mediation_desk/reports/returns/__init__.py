"""The official statistical returns (统计报表): columns, counting, balances. Pure."""
