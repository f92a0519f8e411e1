"""Parts of the key ring: costs of passwords, the recovery slip, delays, device keys."""
