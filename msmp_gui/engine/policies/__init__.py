"""Policies as people choose, read, write and keep them."""
