"""What is looked for in the words of one text, wherever it stands: in a guide or on a written page."""
