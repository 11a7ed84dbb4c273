"""Settings: a section for each thing that people settle once."""
