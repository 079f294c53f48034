# Generated from names.yaml by `python -m generator`. Not for editing: change the spec or templates/, then `make generate`.

"""Generated from Names \"\"\" and \\ text 1.0.0."""
