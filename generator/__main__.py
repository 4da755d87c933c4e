"""`python -m generator` is `taikai`."""

from generator.cli import main

main()
