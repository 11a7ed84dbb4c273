"""The audit log as people read, check and export it."""
