"""What `build.py` is made of: one module for each kind of artefact, and what they share."""
