"""The hash of what something was made from, under which it is kept."""

import hashlib


def digest_of(*parts: str | bytes) -> str:
    """The SHA-256 of all parts, each with its length, in small hexadecimal digits."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
