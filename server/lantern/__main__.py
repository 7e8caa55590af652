"""`python -m lantern`: the same as the `lantern` command."""

from lantern.cli import main

main()
