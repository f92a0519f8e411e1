"""日程、走访、排查、会议 in the window: tools of 综治台."""
