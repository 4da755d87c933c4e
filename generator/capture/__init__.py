"""Takes screenshots: a real browser, the guide's own actions, stand-in sites to take them of."""
