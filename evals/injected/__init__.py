"""Attacks that others wrote, hidden in documents of every readable format, and harmless questions to them."""
