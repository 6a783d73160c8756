"""The library inside other frameworks."""
