"""The controller of a group: who comes in, who goes, and the keys that follow from it."""
