"""What is particular to a kind's page: VIEW in `<kind>.py`, for `templates/<kind>.md.j2`."""
