"""What is generated from picklists: one folder a target, found by a scan."""
