"""Changes between two dictionaries, for people and machines: one format a file."""
