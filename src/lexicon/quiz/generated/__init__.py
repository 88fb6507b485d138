"""One way of making questions a file: GENERATOR, its words in `<name>.<language>.yml` beside it."""
