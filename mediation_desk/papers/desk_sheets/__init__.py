"""Papers of the centre that belong to no case: slips of whistles, the wall chart, monthly lists."""
