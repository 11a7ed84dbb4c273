"""The editor of security policies: sections, their fields, and what it all means."""
