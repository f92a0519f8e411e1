"""What keys do everywhere in the window: Enter presses, Tab goes as the page is laid out."""
