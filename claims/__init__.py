"""Read claims out of texts, match them and say what does not add up. Start reading at ``pipeline``."""
