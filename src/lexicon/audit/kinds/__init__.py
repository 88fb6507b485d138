"""What an audit finds: one kind a file, its words beside it."""
