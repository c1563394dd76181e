"""Embedders: one module for each engine."""
