#!/usr/bin/env python3
"""Makes the copy of a CoNLL-U file that has lost its zero-width non-joiners, as much Persian text on the web has.

    scripts/strip_zwnj.py IN.conllu... OUT_FOLDER

OUT_FOLDER/IN.conllu gets the trees of IN.conllu. ZWNJ goes from "# text" and from the forms, those of multiword lines
too; lemmas, trees and MISC stay. "# sent_id" gets the ending "-nozwnj". Nothing else changes.
"""
import argparse
import pathlib

ZWNJ = "\u200c"
ENDING = "-nozwnj"


def strip_line(line):
    if line.startswith("# sent_id = "):
        return line + ENDING
    if line.startswith("# text = "):
        return line.replace(ZWNJ, "")
    fields = line.split("\t")
    if len(fields) == 10:
        fields[1] = fields[1].replace(ZWNJ, "")
    return "\t".join(fields)


def strip(conllu):
    """The copy of a whole file's text."""
    return "\n".join(strip_line(line) for line in conllu.split("\n"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="IN.conllu")
    parser.add_argument("folder", type=pathlib.Path, metavar="OUT_FOLDER")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for path in arguments.files:
        copy = arguments.folder / path.name
        if copy.exists() and copy.samefile(path):
            parser.error(f"{path} would be overwritten")
        copy.write_text(strip(path.read_text(encoding="utf8")), encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
