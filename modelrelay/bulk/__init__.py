"""Many requests at once: `client.map`, which imports this when it is called.

`map` runs the requests, `limiter` paces them together, `checkpoint` keeps the results that were paid for.
"""

from .checkpoint import Checkpoint, key_of
from .map import AsyncBulk, Bulk, Failure, Outcome, Success

__all__ = ["AsyncBulk", "Bulk", "Checkpoint", "Failure", "Outcome", "Success", "key_of"]
