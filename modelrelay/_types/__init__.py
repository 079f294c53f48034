"""Python types as JSON Schemas and back: schema, validation, values, and JSON that has not all arrived yet.

Knows nothing of requests, chats or connections. Structured outputs and tools import it.
"""
