"""What may be published of a few people, and since when: never so little that somebody shows."""
