"""The command line, one file a command. Nothing here imports spaCy before a command needs it."""
