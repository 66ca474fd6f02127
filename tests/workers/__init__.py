"""Workers that make pages ahead, of this machine and of others."""
