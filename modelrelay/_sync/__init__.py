"""The sync halves of pairs of classes, written by `make generate` from the async ones."""
