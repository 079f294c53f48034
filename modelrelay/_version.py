"""The version of this SDK: the one place that says it."""

__version__ = "0.33.0"
