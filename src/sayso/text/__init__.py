"""What several verbs know of text, and nothing of news."""
