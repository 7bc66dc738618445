"""Tests of the room that takes many texts through one function."""
