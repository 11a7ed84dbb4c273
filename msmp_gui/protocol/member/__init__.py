"""The member of a group: it follows a controller, and checks each of its steps."""
