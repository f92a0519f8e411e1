"""The parts of the page 交换 and what the window does for the exchange by itself."""
