"""The people who help to settle disputes: who may be asked for a case, and what a case pays."""
