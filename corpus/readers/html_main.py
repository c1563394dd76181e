"""Which part of a web page is its content.

Compared by eye on municipal pages: what is named as a menu, footer, banner or form goes; what a person
cannot see goes; then the element that a page marks as its main part is taken when it holds a fair share
of the words, else the body. Last, blocks that are little more than short links are dropped.
"""

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, Tag

_UNSEEN = (
    "script style noscript template svg iframe object embed canvas button input select textarea option "
    "nav footer aside audio video map dialog noframes"
).split()
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![\d.])|opacity\s*:\s*0(?![\d.])", re.I
)
_SURROUNDINGS = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie[\w-]*|consent|gdpr|breadcrumbs?|menu|main-?menu|topmenu|navbar|navigation|nav|"
    r"sidebar|footer|stopka|social|share|sharing|skip-?links?|skip|search(?:box|form|-form)?|wyszukiwarka|"
    r"banner|baner|pagination|pager|popup|modal|logo|toolbar|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])",
    re.I,
)
_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar".split()
)
_MAIN_ROLES = "main, [role=main], article, #content, #main, #tresc, #main-content, .content, .tresc"
_FAIR_SHARE = 0.3
_MOST = 0.5
_FEW_LINKS = 4
_LINK_DENSITY = 0.75
_SHORT_LINK = 40


def strip_unseen(soup: BeautifulSoup) -> None:
    """Take out what is never read on a page: programs, controls, hidden elements, comments."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup.find_all(_UNSEEN):
        tag.decompose()
    for tag in soup.select("label[for]"):
        tag.decompose()
    for tag in soup.find_all(_is_hidden):
        tag.decompose()


def main_part(soup: BeautifulSoup) -> Tag:
    """The element that holds the content of the page; its surroundings are taken out of the tree."""
    body = soup.body or soup
    total = _length(body)
    for tag in body.find_all(_is_surroundings):
        if not tag.decomposed and _length(tag) <= _MOST * total:
            tag.decompose()
    _drop_outer_headers(body)
    root = _marked_main(body)
    _drop_link_blocks(root)
    return root if _length(root) else body


def _is_hidden(tag: Tag) -> bool:
    if tag.has_attr("hidden") or str(tag.get("aria-hidden")).lower() == "true":
        return True
    return bool(_HIDDEN_STYLE.search(str(tag.get("style") or "")))


def _is_surroundings(tag: Tag) -> bool:
    if tag.name in ("body", "html", "main", "article"):
        return False
    if str(tag.get("role") or "").lower() in _ROLES:
        return True
    names = " ".join(filter(None, [*tag.get_attribute_list("class"), *tag.get_attribute_list("id")]))
    return bool(_SURROUNDINGS.search(names))


def _drop_outer_headers(body: Tag) -> None:
    """A page's header goes; that of an article stays, and so do its headings."""
    for header in body.find_all("header"):
        if header.find_parent(["main", "article"]) is None and header.find("h1") is None:
            header.decompose()


def _marked_main(body: Tag) -> Tag:
    total = _length(body)
    for candidate in body.select(_MAIN_ROLES):
        if _length(candidate) >= _FAIR_SHARE * total and total:
            return candidate
    return body


def _drop_link_blocks(root: Tag) -> None:
    """Lists and boxes of short links only: menus that no name gave away."""
    for block in root.find_all(["ul", "ol", "div", "section", "td", "p"]):
        if block.decomposed:
            continue
        links = [_length(link) for link in block.find_all("a")]
        length = _length(block)
        if (
            len(links) >= _FEW_LINKS
            and sum(links) >= _LINK_DENSITY * length
            and sum(links) / len(links) < _SHORT_LINK
            and length <= _MOST * _length(root)
        ):
            block.decompose()


def _length(tag: Tag) -> int:
    """Characters of text without spaces."""
    return sum(len("".join(text.split())) for text in tag.stripped_strings)
