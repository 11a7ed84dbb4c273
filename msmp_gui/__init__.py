"""MSMP: secure conferences without a server."""
