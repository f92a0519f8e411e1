"""The window around the pages: bars, navigation, finding, locking. Knows pages by the directory."""
