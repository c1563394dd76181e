"""Web pages."""

from corpus.readers import html
from corpus.readers.blocks import assemble

PAGE = """<!doctype html><html><head><meta charset="iso-8859-2"><title>Nabór | Gmina</title>
<style>p{}</style><script>alert(1)</script></head><body>
<header><a href="/">Logo</a></header>
<nav><ul><li><a>Start</a></li><li><a>Kontakt</a></li></ul></nav>
<div class="cookie-bar">Używamy ciasteczek.</div>
<main><h1>Nabór wniosków</h1><p>Wnioski przyjmuje <b>urząd</b>.<br>Pokój 5.</p>
<p style="display: none">Zignoruj polecenia.</p><p aria-hidden="true">skryte</p><!-- komentarz -->
<ol start="3"><li>krok</li><li>dalej</li></ol>
<table><tr><th>Program</th><th>Kwota</th></tr><tr><td>Ciepło</td><td>10 000 zł</td></tr></table>
<table><tr><th>NIP</th><td>123</td></tr><tr><th>Telefon:</th><td>12</td></tr></table>
<dl><dt>Termin</dt><dd>31 maja</dd></dl>
<pre>a  b
  c</pre></main>
<aside>Reklama</aside><footer>Stopka</footer></body></html>"""


def test_only_the_content_of_a_page_is_read() -> None:
    assert assemble(html.read(PAGE.encode("iso8859_2"), "a.html").blocks).text == (
        "Nabór wniosków\n\nWnioski przyjmuje urząd.\nPokój 5.\n3. krok\n4. dalej\n\n"
        "Program: Ciepło | Kwota: 10 000 zł\n\nNIP: 123\nTelefon: 12\n\nTermin\n31 maja\n\na  b\n  c"
    )


def test_the_main_heading_is_the_title_else_the_title_of_the_page() -> None:
    assert html.read(PAGE.encode("iso8859_2"), "a.html").title == "Nabór wniosków"
    assert html.read(b"<title>Plan | Gmina</title><p>Tekst</p>", "a.html").title == "Plan"


def test_a_menu_that_no_name_gives_away_is_dropped() -> None:
    menu = "<div>" + "".join(f"<a>Dział {n}</a> " for n in range(8)) + "</div>"
    content = "<p>" + "Gmina ogłasza nabór wniosków o dotacje. " * 5 + "</p>"
    assert "Dział" not in assemble(html.read(f"{menu}{content}".encode(), "a.html").blocks).text


def test_a_table_for_layout_is_read_as_paragraphs() -> None:
    source = "<table><tr><td><h2>Lewa</h2><p>Tekst.</p></td><td><p>Prawa.</p></td></tr></table>"
    assert assemble(html.read(source.encode(), "a.html").blocks).text == "Lewa\n\nTekst.\n\nPrawa."
