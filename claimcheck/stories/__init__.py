"""Which articles tell one story, and what comparing the articles of each story gave."""
