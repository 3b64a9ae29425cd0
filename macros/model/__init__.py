"""The portal's nouns: frozen records whose fields say how they are read and explained."""
