"""People near: found or added, met, and kept in touch with."""
