"""What parent and reading process say to each other: length-prefixed JSON, every type checked.

Never pickle: a child that was taken over by a file must not run code in the parent.
"""

from __future__ import annotations

import struct
from typing import TypeAlias

import msgspec

from pipeline.isolation.limits import ReadSettings
from pipeline.readings import Note, PageReading

HEADER = struct.Struct(">cI")
"""Kind and length of a frame between parent and warden."""
LENGTH = struct.Struct(">I")
"""Length of one answer inside the stream of a job."""

# Parent to warden.
RUN, KILL = b"R", b"K"
# Warden to parent.
HELLO, ANSWER, ENDED = b"H", b"A", b"E"


class ReadRequest(msgspec.Struct, frozen=True):
    """Read some pages of one file."""

    path: str
    """Absolute; made by us, never by a client."""
    sha256: str
    size: int
    media_type: str
    first: int
    last: int
    settings: ReadSettings


class Opened(msgspec.Struct, frozen=True, tag="opened"):
    """The file is open and its pages are counted."""

    page_count: int
    notes: tuple[Note, ...] = ()
    metadata: dict[str, str] = {}


class PageRead(msgspec.Struct, frozen=True, tag="page"):
    """One page is done; pages come in their order."""

    page: PageReading
    metadata: dict[str, str] = {}


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The file as a whole cannot be read."""

    error: Note


class Missing(msgspec.Struct, frozen=True, tag="missing"):
    """A tool or language is not installed: the whole run stops."""

    tool: str
    remedy: str


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """All pages asked for are done."""


Answer: TypeAlias = Opened | PageRead | Failed | Missing | Finished

decode_answer = msgspec.json.Decoder(Answer).decode
decode_request = msgspec.json.Decoder(ReadRequest).decode
encode = msgspec.json.Encoder().encode
