"""docs/sparql.md as the tests read it: its command lines, its queries and what these find."""

import dataclasses
import pathlib
import re
import shlex

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclasses.dataclass
class Query:
    title: str
    text: str
    columns: list[str]
    rows: list[tuple[str, ...]]


def section(title: str) -> str:
    """What stands below a heading, up to the next of its rank or a higher one."""
    page = (ROOT / "docs/sparql.md").read_text(encoding="utf-8")
    mark = re.search(rf"^(#+) {re.escape(title)}\n", page, re.MULTILINE)
    assert mark, f"docs/sparql.md has no section {title}"
    rest = page[mark.end() :]
    rank = len(mark.group(1))
    following = re.search(rf"^#{{1,{rank}}} ", rest, re.MULTILINE)
    return rest[: following.start()] if following else rest


def table(lines: list[str]) -> tuple[list[str], list[tuple[str, ...]]]:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return (cells[0], [tuple(row) for row in cells[2:]]) if cells else ([], [])


def queries() -> list[Query]:
    first, *parts = re.split(r"^### ", section("Queries"), flags=re.MULTILINE)
    prefixes = re.search(r"```sparql\n(.*?)```", first, re.DOTALL).group(1)
    found = []
    for part in parts:
        title, _, rest = part.partition("\n")
        text, _, behind = re.search(r"```sparql\n(.*)", rest, re.DOTALL).group(1).partition("```")
        found.append(Query(title, prefixes + text, *table(behind.splitlines())))
    return found


def commands(title: str) -> list[list[str]]:
    """The lines of a section that call gereh load."""
    return [shlex.split(line) for line in section(title).splitlines() if line.startswith("gereh load ")]


def as_table(columns: list[str], rows) -> str:
    """As the page has it."""
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def write_results(found: dict[str, tuple[list[str], list[tuple[str, ...]]]]) -> None:
    """Puts the columns and rows found by each query, by its title, in the place of those that the page has."""
    file = ROOT / "docs/sparql.md"
    page = file.read_text(encoding="utf-8")
    for title, (columns, rows) in found.items():
        old = section(title)
        page = page.replace(old, old[: old.index("```\n") + 4] + as_table(columns, rows) + "\n\n")
    file.write_text(page.rstrip("\n") + "\n", encoding="utf-8")
