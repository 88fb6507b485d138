"""What to practise and when: forgetting, what changed since, and the reminders that say so."""
