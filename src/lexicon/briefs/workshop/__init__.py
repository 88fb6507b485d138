"""The workshop: six people, one hour, from a quarrel to a dictionary (pure, but for `settle`)."""
