"""How bytes move: one HTTP exchange beneath a deadline. Only the drivers and the clients import this package."""
