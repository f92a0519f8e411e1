"""The change log: its codec, clock, heads, chain, history and replay."""
