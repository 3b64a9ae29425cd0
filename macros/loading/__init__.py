"""From files to records and a checked portal, with all that does not hold."""
