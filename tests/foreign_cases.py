"""The shipped files of cases over documents that are not ours."""

FOREIGN = (
    "seeds_tune",
    "seeds_holdout",
    "seeds_fresh",
    "seeds_kept",
    "seeds_blind",
    "seeds_sealed",
    "seeds_unseen",
    "minutes",
    "minutes_fresh",
    "minutes_kept",
    "ksef",
)
