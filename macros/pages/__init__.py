"""The pages of `docs/`: their text, their calls, their links and the HTML that comes of them."""
