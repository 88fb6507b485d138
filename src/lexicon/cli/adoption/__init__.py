"""The commands of `lexicon adoption`, one a file: found by a scan."""
