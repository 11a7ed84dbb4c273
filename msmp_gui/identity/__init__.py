"""Who somebody is: certificates, fingerprints, trust decisions, safety numbers. Pure."""
