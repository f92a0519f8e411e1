"""Files kept with cases: how their bytes are sealed, read again and recognised."""
