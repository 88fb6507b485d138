"""The weekly page's sheet: one sheet of A4, in two columns."""
