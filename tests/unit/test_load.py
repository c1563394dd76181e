"""Files to Documents."""

import os
from pathlib import Path

import pytest

from corpus.errors import DocumentError
from corpus.load import SUFFIXES, find_documents, read_document

TEXT = "Gmina Przykładowa ogłasza nabór wniosków na wymianę źródeł ciepła w budynkach mieszkalnych. " * 4


def test_front_matter_decides_and_the_default_access_fills_in(tmp_path: Path) -> None:
    path = tmp_path / "nabor.md"
    path.write_text(f"---\ntitle: Nabór\nlanguage: pl\nkind: call\n---\n# Inny\n\n{TEXT}", encoding="utf-8")
    info = read_document(path, "src/nabor.md", default_access="member").info
    assert (info.id, info.title, info.kind, info.access) == ("src/nabor.md", "Nabór", "call", "member")


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("a.md", f"# Pierwszy\n\n{TEXT}", "Pierwszy"),
        ("a.txt", f"Nabór wniosków\n\n{TEXT}", "Nabór wniosków"),
        ("a.txt", "Jedno krótkie zdanie.", "Jedno krótkie zdanie."),
    ],
)
def test_titles(tmp_path: Path, name: str, content: str, title: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert read_document(tmp_path / name, name).info.title == title


def test_a_long_first_line_is_cut_at_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    title = read_document(tmp_path / "a.txt", "a.txt").info.title
    assert len(title) <= 161
    assert title.endswith("…")


@pytest.mark.parametrize(
    ("name", "content", "date"),
    [
        ("a.txt", f"Protokół nr 5 z sesji w dniu 22 czerwca 2023 r.\n\n{TEXT}", "2023-06-22"),
        ("a.md", f"# Minutes of 22 June 2023\n\n{TEXT}", "2023-06-22"),
        ("sesja_2023-06-22.txt", TEXT, "2023-06-22"),
        ("a.md", f"---\ntitle: Protokół z 22 czerwca 2023 r.\ndate: 2023-07\n---\n{TEXT}", "2023-07"),
        ("a.txt", f"{TEXT} Porozumienie podpisano 21 marca 2018 r.", None),
    ],
)
def test_the_date_is_the_declared_one_or_the_one_that_the_document_gives_itself(
    tmp_path: Path, name: str, content: str, date: str | None
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert read_document(tmp_path / name, f"src/{name}").info.date == date


def test_place_and_country_are_declared(tmp_path: Path) -> None:
    text = f"---\ntitle: Nabór\nkind: call\nplace: Tarnów\ncountry: Polska\n---\n{TEXT}"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    info = read_document(tmp_path / "a.md", "a.md").info
    assert (info.place, info.country) == ("Tarnów", "Polska")


def test_code_does_not_decide_the_language(tmp_path: Path) -> None:
    code = "public static void main(String[] args) { return the value of this object; }\n" * 30
    (tmp_path / "a.md").write_text(f"{TEXT}\n\n```java\n{code}```\n", encoding="utf-8")
    assert read_document(tmp_path / "a.md", "a.md").info.language == "pl"


@pytest.mark.parametrize(
    "content", [b"", b" \n\t", b"\xef\xbb\xbf", b"---\n\n***\n", "\u200b\u00ad".encode()]
)
def test_a_file_without_text_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.md").write_bytes(content)
    with pytest.raises(DocumentError, match="holds no text"):
        read_document(tmp_path / "a.md", "a.md")


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(DocumentError, match="limit"):
        read_document(tmp_path / "a.txt", "a.txt", largest_megabytes=0.0001)


@pytest.mark.parametrize("name", ["a.xlsx", "a", "a.exe"])
def test_other_kinds_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(DocumentError, match=r"\.docx, "):
        read_document(tmp_path / name, name)


def test_a_vanished_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="not there"):
        read_document(tmp_path / "brak.txt", "brak.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(DocumentError):
        read_document(tmp_path / "folder.txt", "folder.txt")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DocumentError) as caught:
        read_document(tmp_path / "a.txt", "a.txt")
    assert "Nie wolno" in caught.value.sentence.pl


def test_every_reader_turns_noise_into_a_document_error_or_text(tmp_path: Path) -> None:
    noise = bytes((7 * n * n + n) % 256 for n in range(5000))
    for suffix in SUFFIXES - {".html", ".htm"}:
        (tmp_path / f"a{suffix}").write_bytes(noise)
        with pytest.raises(DocumentError):
            read_document(tmp_path / f"a{suffix}", "a")


def test_what_is_found_in_a_folder(tmp_path: Path) -> None:
    for name in ["b.md", "a.TXT", "x.xlsx", ".hidden.md", "~$lock.docx", ".git/c.md", "sub/d.pdf"]:
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_bytes(b"x")
    (tmp_path / "outside.md").write_bytes(b"x")
    os.symlink(tmp_path / "outside.md", tmp_path / "root" / "link.md")
    os.symlink(tmp_path / "root" / "b.md", tmp_path / "root" / "inner.md")
    found = find_documents(tmp_path / "root")
    names = [path.relative_to(tmp_path / "root").as_posix() for path in found.documents]
    assert names == ["a.TXT", "b.md", "inner.md", "sub/d.pdf"]
    assert [path.name for path in found.unsupported] == ["x.xlsx"]


def test_a_single_file_is_itself_and_a_missing_folder_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    assert find_documents(tmp_path / "a.txt").documents == (tmp_path / "a.txt",)
    with pytest.raises(DocumentError):
        find_documents(tmp_path / "brak")


def test_folders_that_may_not_be_entered_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zbior" / "zamkniety").mkdir(parents=True)
    (tmp_path / "zbior" / "a.md").write_text(TEXT, encoding="utf-8")
    listed = os.scandir

    def refusing(path: str | Path) -> object:
        if Path(path).name == "zamkniety":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = find_documents(tmp_path / "zbior")
    assert found.documents == (tmp_path / "zbior" / "a.md",)
    assert found.closed == (tmp_path / "zbior" / "zamkniety",)
