"""What a message means inside its conversation, decided by rules and without a model: the model's time is
for answers. Text in, text or a named sign out; nothing here searches."""
