"""Meeting people again: under which keys they are looked for, and how alike two of them are."""
