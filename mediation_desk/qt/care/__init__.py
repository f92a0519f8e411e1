"""What the window does for the data's safety by itself: the day's backup, also at closing."""
