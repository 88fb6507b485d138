"""One kind of question a file: its class in QUESTION, its words in `<kind>.<language>.yml`."""
