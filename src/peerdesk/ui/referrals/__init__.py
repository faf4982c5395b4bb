"""The referrals page: queue, matching, hand-off."""
