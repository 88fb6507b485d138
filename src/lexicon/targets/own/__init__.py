"""A user's own target: a folder of templates named in the manifest, without any Python."""
