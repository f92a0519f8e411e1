"""The parts of the page 交办 and what other pages show of orders and of what the county sends."""
