"""The keys of a group: what they are derived from, and the tree that hands them out."""
