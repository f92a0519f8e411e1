"""The six tracks as data: stages, moves, papers, clocks, closing kinds. No files, no SQL, no Qt."""
