"""The files that editors write, as text with places, before it means anything."""
