"""Formats of no single CRM."""
