"""Paper that comes home as a scan: which sheets it shows, read from the square codes on them."""
