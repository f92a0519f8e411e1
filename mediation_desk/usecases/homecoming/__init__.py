"""Papers that come home: scans in a folder find their case, paper, version and page."""
