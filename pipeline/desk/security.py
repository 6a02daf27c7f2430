"""Who may ask the desk for anything, and what every answer carries.

A page on another origin, another program or another user of this machine can reach a loopback port as well as
the consultant can. So nothing is answered before the ``Host`` is ours (against DNS rebinding), nothing is shown
without the cookie that the printed link was exchanged for, and nothing is changed without our own origin and
form token. Written as plain ASGI around the application: no route can be left out by mistake.

Sources: OWASP ASVS 5.0 V3 and V4; W3C Fetch Metadata; RFC 6265bis (``SameSite``).
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_FORM_BYTES: Final = 64 * 1024
MAX_FIELDS: Final = 100
SESSION_SECONDS: Final = 12 * 3600
MAX_SESSIONS: Final = 16
WRONG_PASSWORDS: Final = 5
"""So many wrong passwords, and all are refused for :data:`PASSWORD_PAUSE` seconds."""
PASSWORD_PAUSE: Final = 60.0
LEAST_PASSWORD: Final = 12

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""On every answer. A route may make the policy stricter (an original goes out with ``sandbox``), never drop it."""

_UNGUARDED: Final = frozenset({"/open", "/static/report.css", "/static/desk.css", "/static/icon.svg"})
"""Shown without a session: the page that asks for the link, and its looks. Neither knows any dossier."""
_LOOPBACK_NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
Answer: TypeAlias = Callable[[Request, int, str], Awaitable[Response]]


class Refused(Exception):
    """A request that is not served.

    Args:
        status: of the answer.
        key: of the sentence that says why, below ``desk.error``.
    """

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status = status
        self.key = key


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(slots=True)
class Session:
    """One browser that opened the printed link."""

    form_token: str
    born: float
    language: str


@dataclass(slots=True)
class Gate:
    """The key, the sessions and the names under which the desk may be addressed.

    Args:
        host: the address listened on.
        port: the port listened on.
        language: of new sessions.
        password: asked for besides the link when others can reach the port.
        announce: told a new link whenever one was used up.
        clock: seconds, for tests.
    """

    host: str
    port: int
    language: str = "en"
    password: str | None = None
    announce: Callable[[str], None] = lambda _link: None
    clock: Callable[[], float] = time.monotonic
    _token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _sessions: dict[str, Session] = field(default_factory=dict)
    _wrong: int = 0
    _wrong_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def cookie(self) -> str:
        """Cookies ignore ports: two desks on one machine must not overwrite each other's."""
        return f"dossier-desk-{self.port}"

    @property
    def hosts(self) -> frozenset[str]:
        """The only ``Host`` headers that are answered."""
        names = [*_LOOPBACK_NAMES]
        if not is_loopback(self.host):
            names.append(f"[{self.host}]" if ":" in self.host else self.host)
        return frozenset(f"{name}:{self.port}" for name in names)

    @property
    def link(self) -> str:
        """What is printed: good for one browser, once."""
        name = "127.0.0.1" if self.host in ("0.0.0.0", "::", "localhost") else self.host  # noqa: S104 (compared)
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}/open?key={self._token}"

    def redeem(self, token: str) -> str | None:
        """A new session for the link's token, which is used up by this; None for a wrong one."""
        with self._lock:
            if not hmac.compare_digest(token.encode(), self._token.encode()):
                return None
            self._token = secrets.token_urlsafe(32)
            secret = self._new_session()
        self.announce(self.link)
        return secret

    def redeem_password(self, password: str) -> str | None:
        """A new session for the password; None for a wrong one, or too soon after several wrong ones."""
        with self._lock:
            now = self.clock()
            if self._wrong >= WRONG_PASSWORDS and now - self._wrong_at < PASSWORD_PAUSE:
                raise Refused(429, "too-often")
            if self.password is None or not hmac.compare_digest(_digest(password), _digest(self.password)):
                self._wrong = self._wrong + 1 if now - self._wrong_at < PASSWORD_PAUSE else 1
                self._wrong_at = now
                return None
            self._wrong = 0
            return self._new_session()

    def _new_session(self) -> str:
        secret = secrets.token_urlsafe(32)
        if len(self._sessions) >= MAX_SESSIONS:
            del self._sessions[min(self._sessions, key=lambda key: self._sessions[key].born)]
        self._sessions[_digest(secret).hex()] = Session(secrets.token_urlsafe(32), self.clock(), self.language)
        return secret

    def session(self, headers: Headers) -> Session | None:
        """The session of a request, by its cookie."""
        values = [
            value
            for line in headers.getlist("cookie")
            for name, _, value in (part.strip().partition("=") for part in line.split(";"))
            if name == self.cookie
        ]
        if len(values) != 1:
            return None
        key = _digest(values[0]).hex()
        found = self._sessions.get(key)
        if found is not None and self.clock() - found.born > SESSION_SECONDS:
            del self._sessions[key]
            return None
        return found

    def check_host(self, headers: Headers) -> str:
        """The one ``Host`` of the request.

        Raises:
            Refused: none, several, or not ours.
        """
        named = headers.getlist("host")
        if len(named) != 1 or named[0] not in self.hosts:
            raise Refused(400, "host")
        return named[0]

    @staticmethod
    def check_origin(method: str, headers: Headers, host: str) -> None:
        """Refuse what another page makes a browser send.

        Raises:
            Refused: the request was not made by a page of this very origin (or, for reading, by the person).
        """
        site = headers.get("sec-fetch-site")
        if method in ("GET", "HEAD"):
            # Cookies are sent from other ports of this machine: those are another origin of the same site.
            if site not in (None, "same-origin", "none") and headers.get("sec-fetch-mode") != "navigate":
                raise Refused(403, "origin")
            return
        origin = headers.getlist("origin")
        if site not in (None, "same-origin"):
            raise Refused(403, "origin")
        # Under Referrer-Policy: no-referrer a browser writes "null" for its own forms (Fetch, "append a request
        # Origin header"); then, as without any Origin, only Sec-Fetch-Site tells, which no page can set.
        if origin in ([], ["null"]):
            if site != "same-origin":
                raise Refused(403, "origin")
        elif origin != [f"http://{host}"]:
            raise Refused(403, "origin")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class Guarded:
    """The application behind its gate.

    Args:
        app: asked only about requests that may be served.
        gate: decides which.
        refuse: makes the page of a refusal: (request, status, key).
        locked: makes the page that asks for the link.
    """

    def __init__(
        self, app: ASGIApp, gate: Gate, refuse: Answer, locked: Callable[[Request], Awaitable[ASGIApp]]
    ) -> None:
        self._app = app
        self._gate = gate
        self._refuse = refuse
        self._locked = locked

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI 3)."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        started = False

        async def safely(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name == "Content-Security-Policy" and name in headers:
                        continue
                    headers[name] = value
            await send(message)

        request = Request(scope, receive)
        scope.setdefault("state", {})["session"] = None
        try:
            answer = await self._admit(request, scope)
        except Refused as refusal:
            # The body of a refused request is not read: the connection cannot be used again.
            answer = await self._refuse(request, refusal.status, refusal.key)
            answer.headers["Connection"] = "close"
        try:
            await answer(scope, receive, safely)
        except Exception:  # noqa: BLE001 (whatever went wrong, its text may quote a paper and stays here)
            if not started:
                await (await self._refuse(request, 500, "program"))(scope, receive, safely)

    async def _admit(self, request: Request, scope: Scope) -> ASGIApp:
        headers, path = request.headers, scope["path"]
        host = self._gate.check_host(headers)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            raise Refused(405, "method")
        if not path.startswith("/"):
            raise Refused(400, "host")
        self._gate.check_origin(scope["method"], headers, host)
        session = self._gate.session(headers)
        scope["state"]["session"] = session
        if session is None and path not in _UNGUARDED:
            return await self._locked(request)
        return self._app


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a small form, each once; the token is checked when there is a session.

    Raises:
        Refused: another content type, too large, too many fields, a field twice, or not our form.
    """
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != "application/x-www-form-urlencoded":
        raise Refused(415, "content")
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or int(announced) > MAX_FORM_BYTES:
        raise Refused(413, "too-large")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM_BYTES:
            raise Refused(413, "too-large")
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            max_num_fields=MAX_FIELDS,
            errors="strict",
        )
    except ValueError:
        raise Refused(400, "content") from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Refused(400, "content")
    session = session_of(request)
    if session is not None:
        check_token(session, fields.pop("form_token", ""))
    return fields


def session_of(request: Request) -> Session | None:
    """The session the gate found."""
    found = request.scope["state"]["session"]
    return found if isinstance(found, Session) else None


def check_token(session: Session, given: str) -> None:
    """Raises :class:`Refused` for a form that this desk did not write for this session."""
    if not hmac.compare_digest(given.encode("utf-8", "surrogatepass"), session.form_token.encode()):
        raise Refused(403, "form")
