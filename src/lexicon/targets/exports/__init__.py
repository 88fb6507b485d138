"""Reading what a CRM gives out: safe parsing, the neutral form, and how a format is recognised."""
