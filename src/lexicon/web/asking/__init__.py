"""A question in the browser: as a form before the answer, with all there is to say after it."""
