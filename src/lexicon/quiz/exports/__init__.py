"""One format a file: EXPORT, its words in `<name>.<language>.yml` beside it."""
