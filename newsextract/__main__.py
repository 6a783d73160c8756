"""`python -m newsextract` is the command `newsextract`."""

from newsextract.cli.main import app

if __name__ == "__main__":
    app()
