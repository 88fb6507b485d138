"""ONE FORMAT A FILE: what waits for an agreement."""
