"""`python -m samizdat` is the same as the command `samizdat`."""

import gc

gc.disable()  # importing makes no garbage; looking for some takes a tenth of a check

from samizdat.cli import main  # noqa: E402  after the line above, or it would come too late

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main()
