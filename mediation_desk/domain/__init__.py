"""Values and rules of mediation. No files, no clock, no SQL, no Qt."""
