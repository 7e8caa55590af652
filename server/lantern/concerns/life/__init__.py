"""What a concern's life needs beyond the straight way: reopened, put right where it belongs, joined with another."""
