"""Markdown: its marks are dropped, what they mean is kept."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.front_matter import part
from corpus.normalise import clean_characters
from corpus.readers.blocks import Block, Draft
from corpus.readers.encoding import decode
from corpus.readers.html import fragment_blocks
from corpus.readers.tables import row_blocks


def read(data: bytes, name: str) -> Draft:
    """The Draft of a Markdown file; its front matter is read strictly."""
    parted = part(clean_characters(decode(data, name)), name)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(parted.body)
    blocks = tuple(_Walk(tokens).blocks())
    headings = [block for block in blocks if block.level]
    title = parted.declared.title if parted.declared else None
    if title is None and headings:
        title = min(headings, key=lambda block: block.level).text
    return Draft(blocks, title=title, declared=parted.declared)


class _Walk:
    """One pass over the flat list of tokens, with the lists that are open around the present one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._lists: list[int | None] = []  # next number of each open list; None for bullets
        self._item_starts = False
        self._made: list[Block] = []

    def blocks(self) -> list[Block]:
        position = 0
        while position < len(self._tokens):
            token = self._tokens[position]
            if token.type == "table_open":
                position = self._table(position)
            else:
                self._take(token, self._tokens[position - 1] if position else None)
            position += 1
        return self._made

    def _take(self, token: Token, former: Token | None) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._item_starts = True
            case "inline":
                self._inline(token, former)
            case "fence" | "code_block":
                self._made.append(Block(token.content, verbatim=True))
            case "html_block":
                self._made += fragment_blocks(token.content)

    def _inline(self, token: Token, former: Token | None) -> None:
        text = inline_text(token.children or ())
        if not text:
            return
        if former is not None and former.type == "heading_open":
            self._made.append(Block(text.replace("\n", " "), level=int(former.tag[1:])))
        elif self._item_starts and self._lists:
            follows = bool(self._made) and not self._made[-1].level
            self._made.append(Block(self._marker() + text, tight=follows))
        else:
            self._made.append(Block(text, tight=bool(self._lists)))
        self._item_starts = False

    def _marker(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _table(self, position: int) -> int:
        """Make the rows of the table that opens at `position`; where it closes."""
        rows: list[list[str]] = []
        while self._tokens[position].type != "table_close":
            token = self._tokens[position]
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(inline_text(token.children or ()))
            position += 1
        self._made += row_blocks(rows[1:], header=rows[0])
        return position


def inline_text(children: Sequence[Token]) -> str:
    """Words of a line: emphasis and links as their text, images and tags left out."""
    parts: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.startswith("<br")):
            parts.append("\n")
    return "".join(parts).strip()
