"""What members send to each other under the group key."""
