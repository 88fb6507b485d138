"""Who takes part: the list of people, their roles, the links by which they sign in."""
