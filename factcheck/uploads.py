"""Uploads and pasted texts that are too large: bounded while they come in, answered with a sentence."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.ingest import LARGEST_FILE


class BoundedUploadHandler(FileUploadHandler):
    """Keeps a file in memory, up to the largest that is read; counts what comes beyond that and throws it away.

    The file knows its true `size`, so that a form can say that it is too large, with everything else that was typed
    still there (Django's own handler drops such a file as if none had been sent).
    """

    def new_file(self, *args: Any, **options: Any) -> None:
        """Begin to keep a file."""
        super().new_file(*args, **options)
        self._kept, self._room = BytesIO(), LARGEST_FILE

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep as much of a chunk as there is room for; nothing is passed on to another handler."""
        piece = raw_data[: self._room]
        self._room -= len(piece)
        self._kept.write(piece)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The file, with as many bytes as were kept and the size that it has."""
        self._kept.seek(0)
        return InMemoryUploadedFile(
            file=self._kept,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that Django itself refuses to read: 413 where more was pasted than is taken in, else 400."""
    too_much = isinstance(exception, RequestDataTooBig)
    return render(request, "400.html", {"too_much": too_much}, status=413 if too_much else 400)
