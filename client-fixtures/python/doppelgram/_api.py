# SPDX-License-Identifier: Apache-2.0
"""The control API over HTTP, a connection for each request: a world that is reset closes all that it has."""

from __future__ import annotations

import http.client
import json
from datetime import timedelta
from typing import Any, Callable, Mapping, Optional, Union
from urllib.parse import quote, urlencode, urlsplit

from ._errors import DoppelgramError, Refused, Unverified

Duration = Union[timedelta, float, int]

_TIMEOUT = 30.0


class Api:
    """The routes below ``/_doppelgram`` of one port."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "http" or not parts.hostname:
            raise ValueError(f"{url!r} is no address of a server: expected http://HOST:PORT")
        self.host = parts.hostname
        self.port = parts.port or 80
        self.url = f"http://{parts.netloc}"

    @classmethod
    def at(cls, host: str, port: int) -> "Api":
        return cls(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")

    def get(self, *path: str, wait_for: float = 0, **query: Any) -> Any:
        return self._call("GET", path, query, wait_for=wait_for)

    def text(self, *path: str) -> str:
        """An answer that is no JSON."""
        return str(self._call("GET", path, read=bytes.decode))

    def post(self, *path: str, body: Optional[Mapping[str, Any]] = None, wait_for: float = 0) -> Any:
        __tracebackhide__ = True
        return self._call("POST", path, body=body or {}, wait_for=wait_for)

    def put(self, *path: str, body: Optional[Mapping[str, Any]] = None) -> Any:
        return self._call("PUT", path, body=body or {})

    def put_yaml(self, path: str, text: str) -> Any:
        return self._call("PUT", (path,), body=text)

    def patch(self, *path: str, body: Mapping[str, Any]) -> Any:
        return self._call("PATCH", path, body=body)

    def delete(self, *path: str, **query: Any) -> Any:
        return self._call("DELETE", path, query)

    def _call(
        self,
        method: str,
        path: "tuple[str, ...]",
        query: Optional[Mapping[str, Any]] = None,
        body: Union[None, str, Mapping[str, Any]] = None,
        wait_for: float = 0,
        read: Callable[[bytes], Any] = json.loads,
    ) -> Any:
        __tracebackhide__ = True
        target = "/_doppelgram/" + "/".join(quote(part, safe="") for part in path)
        asked = given(**query) if query else {}
        if asked:
            target += "?" + urlencode(asked)
        headers = {"Connection": "close"}
        payload = None
        if body is not None:
            kind = "yaml" if isinstance(body, str) else "json"
            payload = (body if isinstance(body, str) else json.dumps(body)).encode()
            headers["Content-Type"] = f"application/{kind}"
        connection = http.client.HTTPConnection(self.host, self.port, timeout=_TIMEOUT + wait_for)
        try:
            connection.request(method, target, payload, headers)
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        if response.status < 400:
            return read(content) if content else None
        raise _problem(response.status, content)


def _problem(status: int, content: bytes) -> Exception:
    try:
        answer = json.loads(content)
    except ValueError:
        answer = {"detail": f"HTTP {status}: {content[:200]!r}"}
    problem = answer if isinstance(answer, dict) else {}
    kind = problem.get("type")
    if kind == "/unverified":
        return Unverified(problem["detail"])
    return Refused(status, problem) if kind == "/refused" else DoppelgramError(status, problem)


def seconds(duration: Duration) -> float:
    """A number is of seconds."""
    return duration.total_seconds() if isinstance(duration, timedelta) else float(duration)


def iso(duration: Duration) -> str:
    """ISO 8601: ``PT1.5S``."""
    span = duration if isinstance(duration, timedelta) else timedelta(seconds=duration)
    micros = (span.days * 86_400 + span.seconds) * 1_000_000 + span.microseconds
    sign = "-" if micros < 0 else ""
    whole, part = divmod(abs(micros), 1_000_000)
    fraction = f".{part:06}".rstrip("0") if part else ""
    return f"PT{sign}{whole}{fraction}S"


def given(**values: Any) -> "dict[str, Any]":
    """Those that are not None."""
    return {key: value for key, value in values.items() if value is not None}
