"""The steps of the answering pipeline, one module each; see assistant/pipeline.py for their order."""
