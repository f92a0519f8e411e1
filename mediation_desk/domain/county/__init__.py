"""What a county asks of its townships, as plain values."""
