"""Writing an agreement out of clauses with blanks, for the editor and the oral agreement alike.

Knows no page; the texts and what they pay come from the clause library."""
