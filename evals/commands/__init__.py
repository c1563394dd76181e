"""One module per command of `evals`."""
