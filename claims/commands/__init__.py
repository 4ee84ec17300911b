"""Commands of ``claimtrack`` that are groups of their own, and what commands share. ``claims/cli.py`` registers them."""
