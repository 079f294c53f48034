"""The wire formats of the chat endpoints, one module for each API. No other module knows their names.

The clients, their drivers, chats and streams import it.
"""
