"""The version of this SDK: the one place that says it. Follows the Rust SDK whose wire contract it speaks (0.32)."""

__version__ = "0.32.0"
