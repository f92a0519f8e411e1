"""Word templates filled with facts, in a closed room; never reads a store, a clock or a case."""
