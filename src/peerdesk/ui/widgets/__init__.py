"""The window's own small parts, used on several pages."""
