"""报送表 in the window: sheets of other systems, their columns, filling them."""
