"""A Document in other shapes: tables, text for the terminal."""
