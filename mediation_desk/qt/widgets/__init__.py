"""Fields and views used by every page; none knows a page, a verb or the store."""
