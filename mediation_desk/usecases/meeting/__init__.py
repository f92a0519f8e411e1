"""Who was here before (最多访一次、最多投一次): offered while typing, tied together, counted."""
