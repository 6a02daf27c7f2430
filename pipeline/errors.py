"""Every exception this program raises on purpose.

Exceptions are for the caller's mistakes and ours; whatever is wrong with a *dossier* is a value
(a ``FileReading``, a finding), never an exception that leaves a worker::

    Exception
    └── DossierError            anything below; the command line prints its text and exits
        ├── UsageError          exit 2: bad option, bad dossier.yaml, profile or manifest
        ├── ToolMissing         exit 2: a program or a language it needs is not installed
        ├── NoRoom              stays inside the worker: the page is told as not read for want of room
        └── Unreadable          stays inside the worker: becomes ``FileReading.error``
            └── PageUnreadable  the same for one page: the rest of the file is still read

Texts name files, lines and keys, never what a scan says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from pipeline.readings import Note

Reason: TypeAlias = Literal[
    "empty",
    "stub",
    "not-this-type",
    "unsupported",
    "damaged",
    "cut-off",
    "no-pages",
    "locked",
    "wrong-password",
    "rights-managed",
    "dynamic-form",
    "portfolio",
    "too-large",
    "too-many-pages",
    "too-many-files",
    "dossier-too-large",
    "bomb",
    "too-slow",
    "too-much-memory",
    "crashed",
    "changed",
    "vanished",
    "not-permitted",
    "not-regular",
    "nested-archive",
    "bad-archive",
    "page-damaged",
    "page-too-slow",
    "page-too-much-memory",
    "page-crashed",
    "no-room",
    "page-no-room",
    "ocr-crash",
    "ocr-timeout",
    "pages-missing",
]
"""Why a file, or a page of it, could not be read: ``Note.key`` is ``file.`` and one of these.

=====================  ===============================================================  ==================
reason                 what happened                                                    arguments
=====================  ===============================================================  ==================
empty                  zero bytes
stub                   only zeros, or nothing after the header: a copy that failed
not-this-type          an error page or mail text under a document's name               type
unsupported            recognised, but not a scan (Word, mail, archive, text, program)  type
damaged                neither reader can make sense of it
cut-off                the end is missing
no-pages               a PDF without pages
locked                 a password is needed
wrong-password         none of the passwords that were given opens it
rights-managed         encrypted for one program or person
dynamic-form           XFA only: the form shows in Adobe Reader alone
portfolio              the documents are attachments inside this file
too-large              bytes or pixels over a limit                                     limit, unit
too-many-pages         partly read: pages beyond the limit were not                     limit, pages
too-many-files         the folder or archive holds more than is read                    limit
dossier-too-large      all files together are over a limit; this one was not read              limit, unit
bomb                   an archive entry that unfolds to far more than it is
too-slow               time over a limit                                                limit
too-much-memory        memory over a limit
crashed                the reading process ended without an answer
changed                the file changed between listing and reading
vanished               the file was there and is gone
not-permitted          the file may not be opened by this user
not-regular            link, pipe, socket, device, folder that cannot be entered        type
nested-archive         an archive inside an archive
bad-archive            an archive that cannot be opened                                 type
page-damaged           one page cannot be read                                          page
page-too-slow          the same, out of time                                            page
page-too-much-memory   the same, out of memory                                          page
page-crashed           the same, the process ended                                      page
no-room                no room on the disk for what reading needs for a moment
page-no-room           the same, for one page                                           page
ocr-crash              no page could be read because OCR ended without an answer
ocr-timeout            the same, out of time
pages-missing          some pages could not be read (the file is partly read)           pages
=====================  ===============================================================  ==================
"""


class DossierError(Exception):
    """Base of everything raised on purpose."""

    exit_code: ClassVar[int] = 2


class UsageError(DossierError):
    """The caller's mistake: a bad option or a bad line in a file the caller wrote.

    Args:
        text: one sentence, without personal data.
        file: the file to mend, if there is one.
        line: counts from 1.
    """

    def __init__(self, text: str, *, file: str | None = None, line: int | None = None) -> None:
        self.text = text
        self.file = file
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {self.text}" if place else self.text


class ToolMissing(DossierError):
    """A program, or a language of it, that has to be installed first.

    Args:
        tool: what is missing, e.g. ``tesseract`` or ``tesseract language nld``.
        remedy: how to get it, one line.
    """

    def __init__(self, tool: str, remedy: str = "") -> None:
        self.tool = tool
        self.remedy = remedy
        super().__init__(f"{tool} is missing. {remedy}".strip())


class Unreadable(DossierError):
    """A file cannot be read. Raised and caught inside the worker only.

    Args:
        reason: see :data:`Reason`.
        args: arguments of the sentence; never text of the file or of a library.
    """

    def __init__(self, reason: Reason, **args: str) -> None:
        self.reason: Reason = reason
        self.arguments = args
        super().__init__(reason)

    def note(self) -> Note:
        """The same, as a value."""
        from pipeline.readings import Note

        return Note(f"file.{self.reason}", dict(self.arguments))


class NoRoom(DossierError):
    """The disk has no room for what reading a page needs for a moment: no fault of the page."""

    def __init__(self) -> None:
        super().__init__("there is no room for temporary files")


class PageUnreadable(Unreadable):
    """One page, frame or stream cannot be read; the rest of the file can."""
