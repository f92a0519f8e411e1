"""Writing an agreement: the library of clauses, the look before it is saved, who is to sign."""
