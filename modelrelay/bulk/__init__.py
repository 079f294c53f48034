"""Bulk requests: `client.map`, which imports this package when it is called.

`map` runs the requests, `limiter` is their common rate limiter, `checkpoint` stores the results.
"""

from .checkpoint import Checkpoint, key_of
from .map import AsyncBulk, Bulk, Failure, Outcome, Success

__all__ = ["AsyncBulk", "Bulk", "Checkpoint", "Failure", "Outcome", "Success", "key_of"]
