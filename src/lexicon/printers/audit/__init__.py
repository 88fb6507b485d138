"""An audit as text, JSON, HTML or CSV: one format a file."""
