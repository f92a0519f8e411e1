"""Who may have been here: offered at reception, and a case's thread on its page."""
