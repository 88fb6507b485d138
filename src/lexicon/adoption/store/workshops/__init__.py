"""The rows of workshops, read and written; what they mean is said elsewhere."""
