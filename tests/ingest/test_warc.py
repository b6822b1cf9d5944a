"""WARC records of made-up hops, read back by another reader."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime

from warcio.archiveiterator import ArchiveIterator

from claims.ingest.fetch import Hop
from claims.ingest.warc import records

NOON = datetime(2031, 2, 1, 12, tzinfo=UTC)


def test_bytes_stand_as_they_were_however_odd() -> None:
    request = b"GET / HTTP/1.1\r\nHost: courier.example\r\n\r\n"
    response = b"HTTP/1.1 200 Fine\r\nx-odd:  two  blanks\r\nX-ODD: again\r\nX-Letters: caf\xe9\r\n\r\nbody\r\n\r\nmore"
    hop = Hop("https://courier.example/", "8.8.8.8", 200, "", request, response, NOON, NOON)
    made = records([hop], agent="desk", body=b"body")
    raw = {
        record.rec_type: (record.raw_stream.read(), record.rec_headers)
        for record in ArchiveIterator(io.BytesIO(made), no_record_parse=True)
    }
    assert raw["response"][0] == response
    assert raw["request"][0] == request
    about = raw["request"][1]
    assert about.get_header("WARC-Concurrent-To") == raw["response"][1].get_header("WARC-Record-ID")
    assert about.get_header("WARC-Date") == "2031-02-01T12:00:00.000000Z"
    assert about.get_header("WARC-IP-Address") == "8.8.8.8"
    assert hashlib.sha256(b"body").hexdigest().encode() in raw["warcinfo"][0]
    for record in ArchiveIterator(io.BytesIO(made), check_digests="raise"):
        record.content_stream().read()
