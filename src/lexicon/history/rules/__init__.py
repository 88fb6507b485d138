"""One rule of change a file: RULE, its words in `<rule>.<language>.yml` beside it."""
