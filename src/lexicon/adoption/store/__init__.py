"""The only SQL on people and answers: SQLite in a file, or PostgreSQL by its address."""
