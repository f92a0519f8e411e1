"""积案: how an old matter leaves the list."""
