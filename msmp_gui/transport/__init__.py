"""Bytes on the wire: discovery, links between two peers, channels to a group. Knows no keys."""
