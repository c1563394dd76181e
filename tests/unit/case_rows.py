"""Rows of cases as a person writes them into a spreadsheet."""

from pathlib import Path

HEAD = "lang;question;answerable;kind;doc_lang;gold;nuggets;unanswerable_kind\r\n"
RIGHT = (
    'pl;Ile wynosi opłata?;tak;fact;pl;d/oplaty.md :: 32 zł od osoby;"32 zł ; 32 złote | okay: od marca";\r\n'
)
SILENT = "en;Who was mayor in 1950?;no;fact;;;;fact_absent\r\n"


def sheet(folder: Path, text: str, *, encoding: str = "utf-8-sig") -> Path:
    path = folder / "rows.csv"
    path.write_bytes(text.encode(encoding))
    return path
