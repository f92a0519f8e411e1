"""Numbers of a centre with several PCs: who gives out which, and what is done about equal ones."""
