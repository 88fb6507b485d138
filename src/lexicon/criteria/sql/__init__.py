"""Conditions as SQL: the only room that knows sqlglot."""
