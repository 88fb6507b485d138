"""Records held against the definitions."""
