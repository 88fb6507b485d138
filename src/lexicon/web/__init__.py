"""The web application: where people read what is proposed, decide, and propose."""
