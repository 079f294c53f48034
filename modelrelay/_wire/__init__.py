"""What the handwritten layer knows of single endpoints. Each contract is one module."""
