"""A server that misbehaves exactly as told, and the table of what the SDK must make of it (`make faults`)."""
