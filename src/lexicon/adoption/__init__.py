"""Adoption: does each team know the words, and do the teams mean the same? Kept, measured, told."""
