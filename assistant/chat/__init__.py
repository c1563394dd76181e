"""The chat in a browser. Chainlit is imported only inside this package, and only once a server starts."""
