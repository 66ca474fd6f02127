"""`python -m samizdat` is the same as the command `samizdat`."""

from samizdat.cli import main

if __name__ == "__main__":
    main()
