"""Between a dictionary and a CRM: a first dictionary from its lists, drafts of its values."""
