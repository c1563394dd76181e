"""Which language a browser gets: what the person chose, else what the browser asks for, else English."""

from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from corpus.language import Language

COOKIE = "assistant-language"


def chosen_language(chosen: str | None, accepted: str) -> Language:
    """From the value of the cookie (or of `?lang=`) and the Accept-Language header: Polish or English;
    any other language falls to English."""
    if chosen in ("pl", "en"):
        return "pl" if chosen == "pl" else "en"
    wanted = sorted(_preferences(accepted), reverse=True)
    return "pl" if wanted and wanted[0][2].split("-")[0].lower() == "pl" else "en"


def language_of_connection(environ: Mapping[str, object]) -> Language:
    """The same for the environment of a WebSocket."""
    try:
        cookies = SimpleCookie(str(environ.get("HTTP_COOKIE", "")))
    except CookieError:
        cookies = SimpleCookie()
    chosen = cookies[COOKIE].value if COOKIE in cookies else None
    return chosen_language(chosen, str(environ.get("HTTP_ACCEPT_LANGUAGE", "")))


def _preferences(accepted: str) -> list[tuple[float, int, str]]:
    """(quality, minus position, language) of each language that the browser names."""
    found = []
    for position, part in enumerate(accepted.split(",")):
        name, _, quality = part.strip().partition(";q=")
        if not name or name == "*":
            continue
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            weight = 0.0
        found.append((weight, -position, name))
    return found
