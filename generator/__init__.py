"""The SDK generator: an OpenAPI document in, the `_generated` package out. Run it as `python -m generator`."""
