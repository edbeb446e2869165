"""Training the small models: weights and a model card out. Needs the extra learn."""
