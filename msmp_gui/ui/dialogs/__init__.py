"""Questions, asked only where something cannot be undone."""
