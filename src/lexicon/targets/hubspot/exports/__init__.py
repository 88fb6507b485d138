"""Readers of what a HubSpot portal, or a warehouse filled from one, can give."""
