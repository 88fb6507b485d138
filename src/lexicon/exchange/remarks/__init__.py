"""What to look at in an imported list: one remark a file, with its words beside it."""
