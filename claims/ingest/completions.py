"""The answer of a language model, asked for over HTTP at any endpoint that speaks OpenAI's chat completions.

The endpoint is the operator's choice and off by default. `Endpoint(…).complete` is the function that
`claims.nlp.llm` is handed. Everything that can go wrong is a `ModelError` with a sentence that says what, in which
neither the key nor the prompt nor the answer stands.
"""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Callable
from typing import Any

import httpx2

from claims.exceptions import ModelError, SetupError

LARGEST = 1_000_000
"""Bytes of a response at most."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 20.0
_NO_STATUS = 0
_WORTH_ANOTHER_TRY = frozenset({_NO_STATUS, 408, 409, 429, 500, 502, 503, 504, 529})


@dataclasses.dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a language model answers.

    `address` is what the paths start with (`https://models.example/v1`), `model` the model's name there, `key` the
    bearer token, empty where none is needed. One try takes `seconds` at most; `tries` are made where waiting may help,
    with pauses of half a second, one, two … or as long as the endpoint asks for, up to twenty. Raises `SetupError`
    where the address or the key cannot be one.
    """

    address: str
    model: str
    key: str = dataclasses.field(default="", repr=False)
    seconds: float = 60.0
    tries: int = 3
    pause: Callable[[float], None] = dataclasses.field(default=time.sleep, repr=False)

    def __post_init__(self) -> None:
        try:
            url = httpx2.URL(self.address)
        except httpx2.InvalidURL:
            url = httpx2.URL("")
        if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query or url.fragment:
            raise SetupError("The language model's address must be like https://models.example/v1, without a password.")
        if not self.model:
            raise SetupError("The language model has no name.")
        if not all("!" <= c <= "~" for c in self.key):
            raise SetupError("The language model's key has characters that no key has.")

    def complete(self, prompt: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """The model's answer to the messages of `prompt`, asked to be JSON of this schema; nothing of it is checked.
        Raises `ModelError`."""
        asked = {
            "model": self.model,
            "messages": prompt,
            "temperature": 0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": schema},
            },
        }
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        body = json.dumps(asked).encode()
        tried = 0
        while True:
            status, asked_pause, received, failure = self._post(headers, body)
            tried += 1
            if status == 200 and not failure:
                return _content(received)
            if tried >= self.tries or status not in _WORTH_ANOTHER_TRY:
                raise ModelError(failure or f"It answered with status {status}.")
            self.pause(min(asked_pause or _FIRST_PAUSE * 2 ** (tried - 1), _LONGEST_PAUSE))

    def _post(self, headers: dict[str, str], body: bytes) -> tuple[int, float, bytes, str]:
        """One try: the status (`_NO_STATUS` where none came, or too late), the pause that the endpoint asks for, the
        response's bytes, and what failed. Errors do not leave, since the client's carry the request with its key."""
        until = time.monotonic() + self.seconds
        address = f"{self.address.rstrip('/')}/chat/completions"
        limits = httpx2.Timeout(self.seconds, connect=min(self.seconds, 10.0))
        received = bytearray()
        try:
            with (
                httpx2.Client(timeout=limits, trust_env=False, follow_redirects=False) as client,
                client.stream("POST", address, headers=headers, content=body) as r,
            ):
                for chunk in r.iter_raw():
                    received += chunk
                    if len(received) > LARGEST:
                        return r.status_code, 0.0, b"", f"Its answer is larger than {LARGEST / 1e6:.0f} MB."
                    if time.monotonic() > until:
                        return _NO_STATUS, 0.0, b"", f"It took longer than {self.seconds:g} seconds."
                return r.status_code, _seconds(r.headers.get("Retry-After", "")), bytes(received), ""
        except httpx2.TimeoutException:
            return _NO_STATUS, 0.0, b"", f"It took longer than {self.seconds:g} seconds."
        except httpx2.TransportError as error:
            return _NO_STATUS, 0.0, b"", f"It could not be reached ({type(error).__name__})."


def _content(received: bytes) -> str:
    """What the model said, out of the endpoint's response."""
    try:
        choice = json.loads(received)["choices"][0]
        content = choice["message"]["content"]
        cut = choice.get("finish_reason") == "length"
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise ModelError("Its response is no chat completion.") from None
    if cut:
        raise ModelError("Its answer was cut off.")
    if not isinstance(content, str) or not content.strip():
        raise ModelError("It answered nothing.")
    return content


def _seconds(retry_after: str) -> float:
    """The pause of a Retry-After header in seconds; 0 where there is none, or a date."""
    return float(retry_after) if retry_after.isascii() and retry_after.isdigit() else 0.0
