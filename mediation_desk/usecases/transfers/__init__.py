"""移交: the county gives a case to another township, which takes it over; what came late."""
