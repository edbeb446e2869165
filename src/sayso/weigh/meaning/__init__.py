"""What claims mean, as vectors that are near where the meanings are."""
