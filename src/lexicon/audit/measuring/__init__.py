"""The dictionary's metrics worked out from records, by the very formulas that define them."""
