"""The nouns: values that every other layer speaks of; no input or output happens here."""
