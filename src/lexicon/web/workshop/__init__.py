"""What the pages of workshops share."""
