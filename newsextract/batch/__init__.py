"""Many articles at once: files in, records out, over any number of processes."""
