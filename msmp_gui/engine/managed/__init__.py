"""Settings that an administrator makes for everybody at a computer: read, judged, obeyed, shown."""
