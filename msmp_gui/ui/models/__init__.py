"""Qt models: thin adapters of the tuples in a snapshot."""
