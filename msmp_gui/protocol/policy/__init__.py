"""The policy token: what it says, in text and signed, who gets in by it, what may follow it."""
