"""A review as a comment, for a terminal, or for programs: one format a file."""
