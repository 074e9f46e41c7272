"""The Python of docs/graph-tools.md runs in a folder of graph files and prints what the page says it prints.

Usage: /usr/bin/python3 docs_test.py PAGE FOLDER
"""

import contextlib
import io
import os
import pathlib
import re
import sys
import warnings


def examples(page, language):
    """Blocks of a language, each with the block of text after it."""
    return re.findall(f"```{language}\n(.*?)```\n```text\n(.*?)```", pathlib.Path(page).read_text(encoding="utf-8"), re.DOTALL)


def main():
    found = examples(sys.argv[1], "python")
    os.chdir(sys.argv[2])
    warnings.simplefilter("error")
    for program, expected in found:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(program, "the page", "exec"), {})
        assert printed.getvalue() == expected, f"{program}\nprints\n{printed.getvalue()}\nand not\n{expected}"
    assert len(found) >= 3, "the examples are gone"
    print(f"{len(found)} examples")


if __name__ == "__main__":
    main()
