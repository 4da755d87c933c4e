"""The site as a value: made from a project, written by whichever adapter publishes it."""
