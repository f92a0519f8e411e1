"""日程: what takes whose time and which room, where that clashes, what is free next."""
