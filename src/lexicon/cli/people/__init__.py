"""The commands of `lexicon people`, one a file."""
