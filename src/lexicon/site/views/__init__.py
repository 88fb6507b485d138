"""What is particular to a kind's page: VIEW in `<kind>.py`, laid out by `templates/<kind>.md.j2`."""
