"""The bot in a simulated Discord that a person can use in a browser, with no token and no network."""
