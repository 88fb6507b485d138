"""The words of this target's faults, one file a rule and language."""
