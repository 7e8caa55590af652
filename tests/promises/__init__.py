"""What we promised to keep true, and a machine can watch: documents, sizes, words, the ladder."""
