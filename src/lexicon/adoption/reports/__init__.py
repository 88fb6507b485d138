"""Reports of adoption, one a file, with their words beside them: found by a scan."""
