"""What is counted of every case for the rates, and which party has rated."""
