"""The weekly page as text, JSON or HTML for one sheet of paper: one format a file."""
