"""How the impact of a change on records is printed: one format a file."""
