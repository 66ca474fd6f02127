"""Publishing: from a finished site to what readers find."""
