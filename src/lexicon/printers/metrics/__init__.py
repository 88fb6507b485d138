"""How metrics are printed: one format a file."""
