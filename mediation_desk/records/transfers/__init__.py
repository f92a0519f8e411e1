"""A case copied into another township's space: ids, rows, who may write them, what came late."""
