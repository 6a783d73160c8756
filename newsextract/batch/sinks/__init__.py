"""Where the records of a batch go."""
