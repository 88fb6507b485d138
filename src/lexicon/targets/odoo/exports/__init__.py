"""Readers of what Odoo, or a module of it, can give of its stages."""
