"""Reports in words, tables and pictures: from the store to a document that any format can write."""
