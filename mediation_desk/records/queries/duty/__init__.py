"""What the desk asks of its roster, its whistles, its leaders in charge and its listings."""
