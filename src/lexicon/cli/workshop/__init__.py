"""The commands of `lexicon workshop`, one a file: found by a scan."""
