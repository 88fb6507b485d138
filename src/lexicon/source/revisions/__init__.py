"""One kind of revision a file: how to recognise its name and how to read it, in REVISION."""
