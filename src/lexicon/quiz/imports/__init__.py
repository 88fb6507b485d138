"""Formats in which other programs keep questions: one a file, found by a scan."""
