"""Tests of records held against the definitions."""
