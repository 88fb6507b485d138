"""The kinds of difference: one a file, with its words beside it."""
