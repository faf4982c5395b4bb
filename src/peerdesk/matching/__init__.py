"""Who may be offered for a referral, and in what order."""
