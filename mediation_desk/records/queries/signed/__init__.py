"""What was signed and sealed: papers' signatures, and the log of seals. Reads only."""
