"""Question banks: read, drawn, graded, exported. Pure: no clock, no printing; seeds are given."""
