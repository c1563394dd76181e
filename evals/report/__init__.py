"""The HTML report of a run: reads the run folder and scores.json, writes one self-contained page."""
