"""How fast the SDK is beside other clients: `make bench`. Runs in an environment of its own, `.venv-bench`."""
