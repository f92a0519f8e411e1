"""Who is here, who is called and who leads: values and rules of the centre's own arrangement."""
