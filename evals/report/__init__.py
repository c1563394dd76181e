"""The HTML report of a run: reads the run folder, scores it, writes one self-contained page."""
