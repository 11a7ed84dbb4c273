"""What lasts: the profile folder, the vault that guards secrets, people and groups."""
