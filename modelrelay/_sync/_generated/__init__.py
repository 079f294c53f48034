# Generated from modelrelay/*.py by `make generate`.
"""The sync classes, written from the async ones."""
