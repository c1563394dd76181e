"""The plots of the report: scores in, shapes of an SVG drawing out, one drawing per language."""
