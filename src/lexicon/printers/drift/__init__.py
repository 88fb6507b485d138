"""Drift as text, JSON or Markdown: one format a file."""
