"""Tables as lines in which every row can be understood by itself."""

from collections.abc import Sequence

from corpus.readers.blocks import Block

_SEPARATOR = " | "


def row_blocks(rows: Sequence[Sequence[str]], *, header: Sequence[str] | None) -> list[Block]:
    """One line for each row: `column: value | column: value` under a header, else `a | b | c`.

    Empty cells are left out; a header without rows stands as a line of its own.
    """
    lines = [_line(row, header) for row in rows]
    if header is not None and not any(lines):
        lines = [_line(header, None)]
    filled = [line for line in lines if line]
    return [Block(line, tight=number > 0) for number, line in enumerate(filled)]


def _line(row: Sequence[str], header: Sequence[str] | None) -> str:
    cells = [_flat(cell) for cell in row]
    if header is None:
        return _SEPARATOR.join(cell for cell in cells if cell)
    names = [_flat(name).rstrip(":") for name in header]
    names += [""] * (len(cells) - len(names))
    return _SEPARATOR.join(
        f"{name}: {cell}" if name else cell for name, cell in zip(names, cells, strict=False) if cell
    )


def _flat(cell: str) -> str:
    return " ".join(cell.split())
