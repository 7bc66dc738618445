"""Sphinx configuration: build with ``python -m sphinx -W -b html docs docs/_build/html``."""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "quoteattr"
author = "The quoteattr developers"
copyright = author  # noqa: A001 - the name that Sphinx gives it
version = release = _PROJECT["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"quoteattr {release}"

autodoc_mock_imports = ["pyspark", "spacy"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
myst_heading_anchors = 3
