"""Papers and files of a case: issued, signed, bound, taken in, copied out."""
