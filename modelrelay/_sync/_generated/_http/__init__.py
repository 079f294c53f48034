# Generated from modelrelay/ by `make generate`.
"""The sync classes, written from the async ones."""
