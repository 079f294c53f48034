# Generated from openapi.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""A test per operation and colour."""
