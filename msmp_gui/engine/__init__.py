"""Joins protocol, media, transport and storage; takes commands, gives out snapshots. No Qt."""
