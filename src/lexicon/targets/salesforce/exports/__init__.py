"""Readers of what a Salesforce org can give: retrieved metadata, and answers of its API."""
