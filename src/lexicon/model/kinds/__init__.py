"""One kind of entry a file: its class in KIND, its words in `<kind>.<language>.yml` beside it."""
