"""Publishing: a finished site is checked and takes the place of the old one in one step."""
