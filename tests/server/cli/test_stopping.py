"""A server that is asked to stop lets its open screens go, and does not wait until it has to tear them off."""

from pathlib import Path

import httpx

from tests.server_process import ServerProcess


def test_open_streams_end_by_themselves_when_the_server_stops(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path / "home")
    server.start()
    try:
        with httpx.Client(base_url=server.address, headers={"Sec-Fetch-Site": "same-origin"}, timeout=30) as client:
            signed = client.post("/api/identity/demo", json={"as": "priya"})
            assert signed.status_code < 300, signed.text
            with client.stream("GET", "/api/hints") as stream:
                said = stream.iter_bytes()
                assert next(said)
                server.stop()
                assert b"".join(said).replace(b": still here\n\n", b"") == b""  # its end, not a line torn off
    finally:
        server.kill()
    assert "graceful shutdown exceeded" not in server.said()
