"""The proofs. `make test` runs all of them but the long ones, which `make prove` runs."""
