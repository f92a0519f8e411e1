"""The command line for scripts and the county's IT. Calls use cases only."""
