"""The worker of a trial: a program that renders texts within limits, and is ended by them.

It gives nothing but the code that it ends with. What another code than these says, an extension
that is missing or fails, the rendering proper will tell better.
"""

import base64
import pickle
import sys

NEEDS_MEMORY, TOO_DEEP = 3, 4
"""Codes to end with."""

MEMORY = 1_000_000_000
"""Bytes that a worker may take."""


def main() -> None:
    """Render the texts that whoever has started this hands over."""
    path, extensions, texts, seconds = pickle.loads(base64.b64decode(sys.stdin.read()))  # noqa: S301  ours
    sys.path[:] = path
    from samizdat.programs import take_no_more
    from samizdat.writing.gate import inert
    from samizdat.writing.renderer import Renderer, Resolved

    renderer = Renderer(extensions)
    renderer.begin(Resolved)
    take_no_more(seconds, MEMORY)
    try:
        for text in texts:
            html, _ = renderer.block(text)
            inert(html)
    except MemoryError:
        sys.exit(NEEDS_MEMORY)
    except RecursionError:
        sys.exit(TOO_DEEP)


if __name__ == "__main__":
    main()
