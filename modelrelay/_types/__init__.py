"""Python types as JSON Schemas and back: schema, validation, values, and incomplete JSON.

Has no requests, chats or connections. Structured outputs and tools import it.
"""
