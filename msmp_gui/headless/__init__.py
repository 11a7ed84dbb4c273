"""The peer without a window, and the demo without a screen."""
