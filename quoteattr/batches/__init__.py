"""Many texts through one function: in order, lazily, in several processes where wanted."""
