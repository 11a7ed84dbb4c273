"""What tries the artefacts out, in systems that have never seen the project."""
