"""Readers of what a Dataverse environment, or a solution unpacked from one, can give."""
