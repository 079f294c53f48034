"""A ModelRelay to test against: mock clients over the real code, and the fake server behind them."""
