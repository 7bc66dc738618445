"""Tests of the room that makes sentences in which quotations are single items."""
