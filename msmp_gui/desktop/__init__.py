"""Composition of the desktop app: profile, engine thread, bridge, window; and the demo with it."""
