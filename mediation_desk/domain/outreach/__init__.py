"""走访、排查: kinds of visits, turns of a screening, what may be the same matter twice."""
