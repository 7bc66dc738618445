"""Tests of the room that measures predictions against gold annotation."""
