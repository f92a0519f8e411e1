"""统计: the rates in the window, and the page on which a party rates."""
