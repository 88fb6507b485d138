"""One group of pages a file: the constant ROUTES."""
