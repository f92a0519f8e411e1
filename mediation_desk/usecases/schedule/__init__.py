"""日程: sessions, meetings, visits and duty in one calendar, with rooms and clashes."""
