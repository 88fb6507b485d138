"""A plan as a page of its own: its picture, its sheet, its script."""
