"""评理、听证、说事、恳谈、会商: called, held, written down, printed."""
