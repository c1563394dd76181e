"""The chat's own addresses, in front of Chainlit's: health, pages, documents, export, deletion."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Annotated, TypeAlias

from chainlit.auth import create_jwt, get_current_user
from chainlit.auth.cookie import get_token_from_cookies, set_auth_cookie
from chainlit.user import PersistedUser, User
from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from assistant.chat import pages, texts
from assistant.chat.conversations import USER, Conversations
from assistant.chat.destination import Destination
from assistant.chat.export import docx
from assistant.chat.language_choice import COOKIE, chosen_language
from assistant.chat.list_files import MEDIA, Form, file_name, list_file
from assistant.chat.pages import Address
from assistant.chat.session import Answering
from corpus.bilingual import Text
from corpus.errors import AssistantError
from corpus.language import Language

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
YEAR_S = 365 * 24 * 3600

Person = Annotated[User | PersistedUser | None, Depends(get_current_user)]


@dataclass(frozen=True)
class Site:
    """What is the same for every request: `chat_page` writes Chainlit's page, `kept_days` is the life of a
    silent conversation."""

    chat_page: Callable[[], str]
    kept_days: int
    destination: Destination


@dataclass(frozen=True)
class Visit:
    """What a page needs to know of its request."""

    language: Language
    chosen: str | None
    address: Address


def _visit(request: Request, notice: Text | None) -> Visit:
    chosen = request.query_params.get("lang")
    query = {name: value for name, value in request.query_params.items() if name != "lang"}
    kept = chosen or request.cookies.get(COOKIE)
    language = chosen_language(kept, request.headers.get("accept-language", ""))
    return Visit(language, chosen, Address(request.url.path, query, notice))


def own_routes(answering: Answering, stored: Conversations, site: Site) -> APIRouter:
    """The routes over one assistant and its stored conversations."""
    router = APIRouter()
    notice = site.destination.sentence if site.destination.everywhere else None

    def here(request: Request) -> Visit:
        return _visit(request, notice)

    Here: TypeAlias = Annotated[Visit, Depends(here)]

    @router.get("/health")
    def health() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/")
    @router.get("/thread/{thread_id}")
    def chat(request: Request, visit: Here) -> Response:
        """Chainlit's page in the right language, with the local person signed in."""
        told = "" if notice is None else f' data-destination="{escape(notice.to(visit.language))}"'
        page = site.chat_page().replace('<html lang="en">', f'<html lang="{visit.language}"{told}>')
        response = _html(page, visit)
        if get_token_from_cookies(dict(request.cookies)) is None:
            set_auth_cookie(request, response, create_jwt(User(identifier=USER)))
        return response

    @router.get("/about")
    def about(visit: Here) -> Response:
        try:
            facts = answering.facts()
        except AssistantError as error:
            page = pages.trouble(error.sentence, visit.language, visit.address)
            return _html(page, visit, status=503)
        return _html(pages.about(facts, site.destination.sentence, visit.language, visit.address), visit)

    @router.get("/accessibility")
    def accessibility(visit: Here) -> Response:
        return _html(pages.accessibility(visit.language, visit.address), visit)

    @router.get("/source")
    async def source(
        visit: Here,
        person: Person,
        document: Annotated[str, Query(max_length=1_000)],
        start: int = 0,
        end: int = 0,
    ) -> Response:
        _signed_in(person)
        try:
            found = await asyncio.to_thread(answering.document, document)
        except AssistantError:
            return _html(pages.trouble(texts.SOURCE_GONE, visit.language, visit.address), visit, status=404)
        return _html(pages.source(found, (start, end), visit.language, visit.address), visit)

    @router.get("/conversations")
    def conversations(visit: Here, person: Person) -> Response:
        count = stored.count(_signed_in(person))
        return _html(pages.conversations(count, site.kept_days, visit.language, visit.address), visit)

    @router.post("/conversations/delete")
    def delete_all(person: Person) -> Response:
        stored.delete_all(_signed_in(person))
        return RedirectResponse("/conversations?deleted=1", status_code=303)

    @router.get("/export/{message}.docx")
    def export(message: str, person: Person) -> Response:
        answer = stored.answer(message, _signed_in(person))
        if answer is None:
            raise HTTPException(404)
        name = texts.FILE_NAME.to("en" if answer["language"] == "en" else "pl")
        headers = {"Content-Disposition": f'attachment; filename="{name}-{message[:8]}.docx"'}
        return Response(docx(answer), media_type=DOCX, headers=headers)

    @router.get("/list/{message}.{form}")
    def save_list(message: str, form: Form, person: Person) -> Response:
        props = stored.answer(message, _signed_in(person), name="List")
        if props is None or "entries" not in props:
            raise HTTPException(404)
        headers = {"Content-Disposition": f'attachment; filename="{file_name(props, form)}"'}
        return Response(list_file(props, form), media_type=MEDIA[form], headers=headers)

    return router


def _signed_in(person: User | PersistedUser | None) -> str:
    """The identifier of the person; 401 where there is none."""
    if person is None:
        raise HTTPException(401)
    return person.identifier


def _html(page: str, visit: Visit, *, status: int = 200) -> HTMLResponse:
    response = HTMLResponse(page, status_code=status)
    response.headers["Cache-Control"] = "no-store"
    if visit.chosen in ("pl", "en"):
        response.set_cookie(COOKIE, visit.chosen, max_age=YEAR_S, samesite="lax", path="/")
    return response
