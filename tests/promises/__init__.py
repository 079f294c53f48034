"""What the SDK promises when things go wrong: one module a promise, named in the README beside it."""
