"""What an installed quoteattr must do where its source tree is not: run with a text file.

The second argument is the source folder of the package, whose data files must all be there.
"""

import sys
from importlib import resources
from pathlib import Path

import quoteattr

text = Path(sys.argv[1]).read_text(encoding="utf-8")
source = Path(sys.argv[2]).resolve()

assert source not in Path(quoteattr.__file__).resolve().parents, quoteattr.__file__

package = resources.files("quoteattr")
for name in ["py.typed", *(f"data/{path.name}" for path in (source / "data").iterdir())]:
    assert (package / name).is_file(), f"{name} is not in the wheel"

document = quoteattr.attribute(text)
assert quoteattr.Document.from_dict(document.to_dict()) == document
assert any(q.speaker and q.speaker.name == "Dmitry Peskov" for q in document.quotations)
for quotation in document.quotations:
    print(quotation.speaker and quotation.speaker.name, "–", quotation.text)
