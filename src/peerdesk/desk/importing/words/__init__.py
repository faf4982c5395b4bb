"""What the words of other systems mean in ours."""
