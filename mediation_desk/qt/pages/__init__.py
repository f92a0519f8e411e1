"""The pages of the main window, one file a page. A page never imports another page."""
