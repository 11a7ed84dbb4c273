"""What people are alerted to, in words."""
