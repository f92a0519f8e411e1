"""Packages, mailbox, trust and merge between township and county. Never touches the window."""
