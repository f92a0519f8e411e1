"""The working-day calendar and the time-limit engine. No files, no clock, no SQL, no Qt."""
