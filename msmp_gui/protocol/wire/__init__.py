"""What messages look like: their grammar, their encoding and their signatures."""
