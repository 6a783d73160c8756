"""The spaCy pass, and the parse that every later room reads."""
