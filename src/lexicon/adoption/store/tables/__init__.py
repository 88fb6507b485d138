"""The tables, one group a file; `whole.METADATA` has them all."""
