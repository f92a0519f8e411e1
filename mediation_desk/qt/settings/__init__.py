"""The tabs of the settings page, one file a tab; none knows another."""
