"""What a person and a team know: pure figures from answers, each with interval and source."""
