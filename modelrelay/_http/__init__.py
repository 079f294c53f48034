"""HTTP: one exchange under a deadline. Only the drivers and the clients import this package."""
