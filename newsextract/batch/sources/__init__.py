"""Where the articles of a batch come from."""
