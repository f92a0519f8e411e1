"""Questions about joint sessions and referrals."""
