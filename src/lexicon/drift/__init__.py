"""A CRM's export against the dictionary: what differs, value by value. Pure."""
