"""Do the teams mean the same? Who put what where, and agreement beyond chance with intervals."""
