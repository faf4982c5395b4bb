"""The encrypted files: keys, SQL and nothing else."""
