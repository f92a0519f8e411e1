"""Tools of who is here, who is called and who leads: roster, telephones, whistles, cases led."""
