"""A wish in Polish or English in, records that fit it out: each with the reason, the source and a quotation.

wish ──understand──▶ Wish (conditions, meaning) ──find──▶ Found (results, what to relax). Rules do all of it;
a chat model may add conditions where words were left over, and is believed only where the words stand in
the question.
"""
