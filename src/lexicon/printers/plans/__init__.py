"""A plan as text, JSON or a page of its own: one format a file."""
