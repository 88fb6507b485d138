"""A report as text, JSON, CSV or HTML: one format a file."""
