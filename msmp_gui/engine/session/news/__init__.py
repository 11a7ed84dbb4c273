"""What happened in a conference, as people are told: each part has one thing that changes."""
