"""Help at the desk: what a text proposes, what is next in a case, the notes of the room."""
