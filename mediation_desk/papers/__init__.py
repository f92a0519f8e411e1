"""From a frozen case to Word and PDF papers. Never touches the store or the window."""
