"""One conference: its roles at work, its packets, and what people see of it."""
