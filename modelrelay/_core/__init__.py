"""The rules of the API without any I/O: values, errors, flows, framing. Imports nothing above itself."""
